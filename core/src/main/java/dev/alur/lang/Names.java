package dev.alur.lang;

/** Gives each root name that a program reads or writes its slot, at compile time. */
public interface Names {
    /** The slot of the first segment of a path; the same name always gets the same slot. */
    int slot(String root);
}
