/** What authors write, as data: workflows, triggers, conditions, actions and steps; both languages produce it. */
@NullMarked
package dev.alur.model;

import org.jspecify.annotations.NullMarked;
