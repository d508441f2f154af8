package dev.alur.lang;

import dev.alur.model.Condition;
import dev.alur.model.Condition.Comparison;
import dev.alur.model.Expr;
import java.util.Locale;

/** Tells short forms of comparisons from plain text. */
final class Shorthand {
    private static final String SIGNS = "=<>!";

    private Shorthand() {}

    static Condition read(Expr.Path path, String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            return new Condition.Compare(path, Comparison.EQUAL, new Expr.Literal(""));
        }
        if (SIGNS.indexOf(text.charAt(0)) >= 0) {
            return signed(path, text);
        }
        if (startsWithWordOperator(text)) {
            return new ConditionParser(text).shorthand(path);
        }
        if (Quotes.isOpening(text.charAt(0))) {
            Quotes.Quoted quoted = Quotes.read(text, 0);
            if (quoted.end() == text.length()) {
                return new Condition.Compare(path, Comparison.EQUAL, new Expr.Literal(quoted.text()));
            }
        }
        return new Condition.Compare(path, Comparison.EQUAL, new Expr.Literal(value));
    }

    private static Condition signed(Expr.Path path, String text) {
        try {
            if (text.charAt(0) == '!' && !text.startsWith("!=")) {
                throw new SyntaxException("unexpected", "\"!\" is no comparison", 0, null);
            }
            return new ConditionParser(text).shorthand(path);
        } catch (SyntaxException invalid) {
            throw new SyntaxException(
                    "invalid-shorthand",
                    "\"" + text + "\" begins with an operator and is no comparison",
                    invalid.offset(),
                    "write for example \"> 70\" or \"!= 'text'\"; put quotes inside the quotes if it is text: "
                            + Quotes.write(text));
        }
    }

    /** {@code between} and {@code in} are also words of plain text: only with what must follow are they operators. */
    private static boolean startsWithWordOperator(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String rest = lower.startsWith("not ") ? lower.substring(4).stripLeading() : lower;
        return rest.equals("exists")
                || rest.startsWith("contains ")
                || rest.startsWith("between ") && rest.contains(" and ")
                || rest.startsWith("in ") && rest.substring(3).stripLeading().startsWith("[")
                || rest.startsWith("in[")
                || rest.startsWith("matches ")
                        && Quotes.isOpening(rest.substring(8).stripLeading().charAt(0));
    }
}
