package dev.alur.model;

import java.time.LocalTime;

/** Hours in which nothing is sent unasked; they may wrap midnight. The end is exclusive. */
public record QuietHours(LocalTime from, LocalTime to) {}
