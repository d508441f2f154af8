/** The rules that keep core in order, and the proof that each of them bites. */
@NullMarked
package dev.alur.architecture;

import org.jspecify.annotations.NullMarked;
