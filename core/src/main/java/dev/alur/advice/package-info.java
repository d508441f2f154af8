/** Warns of what definitions may say and had better not, before anybody runs them. */
@NullMarked
package dev.alur.advice;

import org.jspecify.annotations.NullMarked;
