/** Targets for Jazzer: texts nobody thought of. */
@NullMarked
package dev.alur.fuzz;

import org.jspecify.annotations.NullMarked;
