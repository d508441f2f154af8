package dev.alur.reports.diagram;

import dev.alur.reports.diagram.Chart.Kind;
import dev.alur.reports.diagram.Chart.Way;

/**
 * Colours of boxes, with {@link #TEXT} on {@code fill} above the contrast of 7:1 and {@code stroke} on white above 3:1
 * (WCAG 2.2, 1.4.6 and 1.4.11). As {@code #rrggbb}.
 */
record Palette(String fill, String stroke) {
    static final String TEXT = "#1a1a1a";
    static final String PAPER = "#ffffff";

    static Palette of(Kind kind) {
        return switch (kind) {
            case START -> new Palette("#e3f2e6", "#2e7d43");
            case SAY -> new Palette("#e6f0fb", "#2f6fb3");
            case ASK -> new Palette("#eae6fa", "#6650b5");
            case ACT -> new Palette("#f2f2f2", "#6b6b6b");
            case WAIT -> new Palette("#fdf3d6", "#94700f");
            case DECIDE, LOOP, FORK -> new Palette("#fff8e8", "#9a6b1f");
            case HUMAN -> new Palette("#fbe7f1", "#ad3d77");
            case GOAL -> new Palette("#dff3ef", "#1f7a6a");
            case DONE -> new Palette("#d9efdd", "#2e7d43");
            case STOPPED -> new Palette("#f6e4d8", "#a0561f");
            case TROUBLE -> new Palette("#fbe6e4", "#b3392f");
        };
    }

    /** The colour of a line and of its label, above 4.5:1 on white. */
    static String line(Way way) {
        return switch (way) {
            case USUAL -> "#4a4a4a";
            case BACK -> "#7a5413";
            case LATE -> "#80600a";
            case TROUBLE -> "#a8332a";
        };
    }
}
