/** Tests of values and their forms. */
@NullMarked
package dev.alur.value;

import org.jspecify.annotations.NullMarked;
