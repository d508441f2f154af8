/** What workflows are worth: the fold of a run's notes into counters. Pure. */
@NullMarked
package dev.alur.analytics;

import org.jspecify.annotations.NullMarked;
