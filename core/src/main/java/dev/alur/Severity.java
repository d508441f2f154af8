package dev.alur;

/** How bad a {@link Problem} is: an error keeps the definition out, a warning only advises. */
public enum Severity {
    ERROR,
    WARNING
}
