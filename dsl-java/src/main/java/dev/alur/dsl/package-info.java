/** The fluent builder: workflows written in Java, in the words of {@link dev.alur.dsl.Words}. */
@NullMarked
package dev.alur.dsl;

import org.jspecify.annotations.NullMarked;
