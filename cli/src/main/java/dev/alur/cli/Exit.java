package dev.alur.cli;

/** Exit codes, the same for every command. */
final class Exit {
    static final int OK = 0;
    /** The definitions or scenarios are not right. */
    static final int WRONG = 1;
    /** What was asked for cannot be read, or not be understood. */
    static final int UNREADABLE = 2;

    private Exit() {}
}
