/** What starts a workflow, row by row and against a slower meaning. */
@NullMarked
package dev.alur.trigger;

import org.jspecify.annotations.NullMarked;
