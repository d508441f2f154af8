/** The {@code alur} command. */
@NullMarked
package dev.alur.cli;

import org.jspecify.annotations.NullMarked;
