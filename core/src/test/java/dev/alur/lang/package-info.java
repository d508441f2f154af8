/** Tests of the authors' language. */
@NullMarked
package dev.alur.lang;

import org.jspecify.annotations.NullMarked;
