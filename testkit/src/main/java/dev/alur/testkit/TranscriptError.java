package dev.alur.testkit;

import org.opentest4j.AssertionFailedError;

/** A failed expectation with everything that happened until then. */
final class TranscriptError extends AssertionFailedError {
    private static final long serialVersionUID = 1L;

    TranscriptError(String message) {
        super(message);
    }
}
