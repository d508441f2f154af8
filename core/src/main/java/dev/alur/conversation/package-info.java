/** The machine of one conversation: who gets an event, what is open, what was seen before. Pure. */
@NullMarked
package dev.alur.conversation;

import org.jspecify.annotations.NullMarked;
