/** Tests of the testkit, and of the stores and profiles in memory by its contracts. */
@NullMarked
package dev.alur.testkit;

import org.jspecify.annotations.NullMarked;
