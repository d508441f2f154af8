/** Conversations written down as tests, and the runner that plays them. */
@NullMarked
package dev.alur.scenarios;

import org.jspecify.annotations.NullMarked;
