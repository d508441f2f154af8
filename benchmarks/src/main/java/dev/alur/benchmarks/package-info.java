/** Measurements beside the plain-Java limit. */
@NullMarked
package dev.alur.benchmarks;

import org.jspecify.annotations.NullMarked;
