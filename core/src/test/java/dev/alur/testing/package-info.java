/** What tests of the machines share: seeds, generated workflows, histories of runs, effects as text. */
@NullMarked
package dev.alur.testing;

import org.jspecify.annotations.NullMarked;
