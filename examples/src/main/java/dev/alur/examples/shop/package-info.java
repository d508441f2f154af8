/** The host code of an example shop: what its workflows call by name, over a catalogue file and ledgers in memory. */
@NullMarked
package dev.alur.examples.shop;

import org.jspecify.annotations.NullMarked;
