package dev.alur.model;

import java.time.Duration;

/**
 * Joins a burst of messages into one.
 *
 * @param quiet silence that ends the burst
 * @param max longest burst
 */
public record Collect(Duration quiet, Duration max) {}
