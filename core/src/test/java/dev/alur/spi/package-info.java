/** Tests of the ports. */
@NullMarked
package dev.alur.spi;

import org.jspecify.annotations.NullMarked;
