/** Scripts, cron schedules and regular expressions for conditions and triggers. */
@NullMarked
package dev.alur.expressions;

import org.jspecify.annotations.NullMarked;
