package dev.alur.spi;

import java.time.Instant;

/**
 * A message that started nothing, and how often it came. Immutable.
 *
 * @param text folded: lower case, one space between words
 * @param count how often at most
 * @param over by how much the count may be too high: what rare texts cost whose place it took
 * @param example the latest as it was written; the folded text when whoever wrote it was forgotten
 * @param last when it came last
 */
public record UnmatchedText(String text, long count, long over, String example, Instant last) {}
