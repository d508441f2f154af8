/** The floor: ids, problems and the exception that carries them. */
@NullMarked
package dev.alur;

import org.jspecify.annotations.NullMarked;
