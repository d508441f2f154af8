/** Finds the workflows an event starts: one pass over a message, whatever the number of workflows. */
@NullMarked
package dev.alur.trigger;

import org.jspecify.annotations.NullMarked;
