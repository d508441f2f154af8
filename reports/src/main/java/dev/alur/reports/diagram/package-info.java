/** Draws workflows: as Mermaid text, SVG and PNG. */
@NullMarked
package dev.alur.reports.diagram;

import org.jspecify.annotations.NullMarked;
