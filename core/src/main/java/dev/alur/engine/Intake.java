package dev.alur.engine;

/** What became of an event handed to the engine. */
public enum Intake {
    /** It is taken and will be, or has been, handled. */
    TAKEN,
    /** It came before: nothing happened. */
    DUPLICATE,
    /** The engine is full or closing: hand it in again later. Nothing was lost on this side, nothing was taken. */
    REFUSED
}
