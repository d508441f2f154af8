/** Tests of the machine of conversations. */
@NullMarked
package dev.alur.conversation;

import org.jspecify.annotations.NullMarked;
