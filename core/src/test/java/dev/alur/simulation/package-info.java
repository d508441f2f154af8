/** The engine in a simulated world: seeds draw workflows, customers and faults; what must hold is checked at every commit. */
@NullMarked
package dev.alur.simulation;

import org.jspecify.annotations.NullMarked;
