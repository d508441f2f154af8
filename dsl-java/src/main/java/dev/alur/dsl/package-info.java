/** The fluent builder: workflows written in Java. */
@NullMarked
package dev.alur.dsl;

import org.jspecify.annotations.NullMarked;
