/** As it should be. */
@NullMarked
package dev.alur.architecture.broken.program;

import org.jspecify.annotations.NullMarked;
