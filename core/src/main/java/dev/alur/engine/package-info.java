/** The engine a bot developer holds: mailboxes, timers, execution of actions. The only threads and clock of core. */
@NullMarked
package dev.alur.engine;

import org.jspecify.annotations.NullMarked;
