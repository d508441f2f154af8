/** Runnable bots that show how the library is used. */
@NullMarked
package dev.alur.examples;

import org.jspecify.annotations.NullMarked;
