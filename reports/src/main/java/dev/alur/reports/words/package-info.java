/** Says in plain Indonesian or English what parts of a workflow mean. */
@NullMarked
package dev.alur.reports.words;

import org.jspecify.annotations.NullMarked;
