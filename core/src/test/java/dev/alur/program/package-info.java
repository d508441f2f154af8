/** Tests of the program and of the machine of runs. */
@NullMarked
package dev.alur.program;

import org.jspecify.annotations.NullMarked;
