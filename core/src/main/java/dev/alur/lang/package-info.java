/** Compiles what authors write, once, to pure functions: conditions, placeholders, schedules and answers. */
@NullMarked
package dev.alur.lang;

import org.jspecify.annotations.NullMarked;
