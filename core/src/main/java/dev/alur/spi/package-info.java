/** The ports a host or an adapter implements: where state lives, how messages leave, who people are, who is told. */
@NullMarked
package dev.alur.spi;

import org.jspecify.annotations.NullMarked;
