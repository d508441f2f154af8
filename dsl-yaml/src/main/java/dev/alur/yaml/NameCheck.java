package dev.alur.yaml;

import dev.alur.Position;
import dev.alur.lang.Reserved;
import dev.alur.value.Slug;
import org.jspecify.annotations.Nullable;

/** What may be a name: letters, digits, spaces, {@code _} and {@code -}. What may not is reported at its place. */
final class NameCheck {
    private final Findings findings;

    NameCheck(Findings findings) {
        this.findings = findings;
    }

    /** A text as the name of something, {@code null} if it cannot be one. */
    @Nullable
    String name(String value, Node.Text text) {
        if (value.isBlank()) {
            findings.error("invalid-name", "a name is missing", text.at())
                    .hint("names have letters, digits, spaces, _ and -");
            return null;
        }
        if (hasInvisible(text)) {
            return null;
        }
        if (value.startsWith("-")) {
            findings.error("invalid-name", "`" + value + "` is not a name", text.at())
                    .hint("put a space behind the `-` of a list");
            return null;
        }
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            if (!Character.isLetterOrDigit(c) && !mark && c != ' ' && c != '_' && c != '-' && c != '\u00a0') {
                findings.error("invalid-name", "`" + value + "` is not a name", text.at(i))
                        .hint("names have letters, digits, spaces, _ and -" + nameAdvice(value));
                return null;
            }
            i += Character.charCount(c);
        }
        return value;
    }

    /** What a step or a trigger refers to: a name that is no number. */
    @Nullable
    String reference(String value, Node.Text text) {
        if (Scalars.isNumber(value)) {
            findings.error("invalid-name", "`" + value + "` is a number, not a name", text.at())
                    .hint("name a component, an action or an event; names begin with a letter");
            return null;
        }
        return name(value, text);
    }

    /** Reports a character nobody sees, which would make a key or name another one. */
    boolean hasInvisible(Node.Text name) {
        int at = Invisible.in(name.value());
        if (at >= 0) {
            findings.error(
                            "invisible-character",
                            "this name holds the invisible character " + Invisible.number(name.value(), at),
                            name.at(at))
                    .hint("delete the name and type it again: copied text brings such characters along");
        }
        return at >= 0;
    }

    /** Reports a name that variables cannot have, since something else is read by it. */
    boolean isReserved(String name, Position at) {
        String meaning = Reserved.meaning(name);
        if (meaning != null) {
            findings.error("reserved-name", "a variable cannot be named `" + name + "`: that is " + meaning, at)
                    .hint("take another name, such as my_" + Slug.of(name));
        }
        return meaning != null;
    }

    private static String nameAdvice(String value) {
        int colon = value.indexOf(':');
        if (colon > 0 && Grammar.find(Place.STEP, value.substring(0, colon).strip()) != null) {
            return "; put a space after `" + value.substring(0, colon + 1) + "`";
        }
        return value.contains(" ") ? "; to send a text write `send: \"…\"`" : "";
    }
}
