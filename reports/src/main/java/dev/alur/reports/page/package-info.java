/** Writes workflows down in plain sentences for those who own the bot. */
@NullMarked
package dev.alur.reports.page;

import org.jspecify.annotations.NullMarked;
