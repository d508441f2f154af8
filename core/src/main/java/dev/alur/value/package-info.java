/** Values of a conversation: what events carry, what variables hold, and how people write durations and money. */
@NullMarked
package dev.alur.value;

import org.jspecify.annotations.NullMarked;
