/** The reader of workflows written in YAML. */
@NullMarked
package dev.alur.yaml;

import org.jspecify.annotations.NullMarked;
