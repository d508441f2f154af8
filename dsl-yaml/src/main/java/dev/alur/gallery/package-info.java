/** Workflow templates that come with the library: finding one, asking for its inputs, filling it. */
@NullMarked
package dev.alur.gallery;

import org.jspecify.annotations.NullMarked;
