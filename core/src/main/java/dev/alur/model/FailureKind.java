package dev.alur.model;

/** The classes of failure authors tell apart in {@code on_error} and {@code error_handling}. */
public enum FailureKind {
    API_FAILURE,
    TIMEOUT,
    INVALID_DATA
}
