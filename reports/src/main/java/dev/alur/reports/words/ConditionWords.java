package dev.alur.reports.words;

import dev.alur.model.Condition;
import dev.alur.model.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions as statements. A test keeps the list of kinds complete. */
final class ConditionWords {
    private final Wording wording;
    private final Tongue tongue;
    private final ExpressionWords expressions;

    ConditionWords(Wording wording) {
        this.wording = wording;
        this.tongue = wording.tongue();
        this.expressions = new ExpressionWords(wording);
    }

    String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty() ? tongue.of("always", "selalu") : joined(all.parts(), "and", "dan");
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().isEmpty() ? tongue.of("never", "tidak pernah") : joined(any.parts(), "or", "atau");
        }
        if (condition instanceof Condition.Not not) {
            return not(not.condition());
        }
        if (condition instanceof Condition.Compare compare) {
            return compare(compare);
        }
        if (condition instanceof Condition.Between between) {
            return say(between.value())
                    + tongue.of(" is between ", " antara ")
                    + say(between.low())
                    + tongue.of(" and ", " dan ")
                    + say(between.high());
        }
        if (condition instanceof Condition.Contains contains) {
            return say(contains.whole()) + tongue.of(" contains ", " berisi ") + say(contains.part());
        }
        if (condition instanceof Condition.In in) {
            return say(in.value()) + tongue.of(" is one of ", " salah satu dari ") + say(in.items());
        }
        if (condition instanceof Condition.Exists exists) {
            return say(exists.path()) + tongue.of(" is known", " sudah diketahui");
        }
        if (condition instanceof Condition.Matches matches) {
            return say(matches.value())
                    + tongue.of(" fits the pattern ", " cocok dengan pola ")
                    + wording.ink().name(matches.pattern());
        }
        if (condition instanceof Condition.Truth truth) {
            return say(truth.value()) + tongue.of(" is yes", " bernilai ya");
        }
        if (condition instanceof Condition.Named named) {
            return named(named) + tongue.of(" holds", " terpenuhi");
        }
        throw new IllegalStateException("unknown condition " + condition);
    }

    private String named(Condition.Named named) {
        return tongue.of("the condition ", "syarat ")
                + wording.ink().name(named.call().name());
    }

    private String say(Expr expression) {
        return expressions.of(expression);
    }

    private String compare(Condition.Compare compare) {
        boolean unequal = compare.operator() == Condition.Comparison.NOT_EQUAL;
        if (compare.right() instanceof Expr.Literal literal
                && literal.value() instanceof Boolean yes
                && (unequal || compare.operator() == Condition.Comparison.EQUAL)) {
            return say(compare.left())
                    + (yes ^ unequal ? tongue.of(" is yes", " bernilai ya") : tongue.of(" is no", " bernilai tidak"));
        }
        String language = language(compare);
        if (language != null) {
            return say(compare.left())
                    + (unequal ? tongue.of(" is not ", " bukan ") : tongue.of(" is ", " adalah "))
                    + language;
        }
        String word = switch (compare.operator()) {
            case EQUAL -> tongue.of("is", "adalah");
            case NOT_EQUAL -> tongue.of("is not", "bukan");
            case LESS -> tongue.of("is less than", "kurang dari");
            case LESS_OR_EQUAL -> tongue.of("is at most", "paling tinggi");
            case GREATER -> tongue.of("is more than", "lebih dari");
            case GREATER_OR_EQUAL -> tongue.of("is at least", "paling sedikit");
        };
        return say(compare.left()) + " " + word + " " + say(compare.right());
    }

    /** The language a comparison with {@code user.language} asks for; {@code null} for any other comparison. */
    private @Nullable String language(Condition.Compare compare) {
        boolean asks = compare.left().equals(Expr.Path.of("user.language"))
                && (compare.operator() == Condition.Comparison.EQUAL
                        || compare.operator() == Condition.Comparison.NOT_EQUAL);
        if (!asks || !(compare.right() instanceof Expr.Literal literal)) {
            return null;
        }
        return "en".equals(literal.value())
                ? tongue.of("English", "Inggris")
                : "id".equals(literal.value()) ? tongue.of("Indonesian", "Indonesia") : null;
    }

    private String not(Condition condition) {
        if (condition instanceof Condition.Exists exists) {
            return say(exists.path()) + tongue.of(" is not known", " belum diketahui");
        }
        if (condition instanceof Condition.Truth truth) {
            return say(truth.value()) + tongue.of(" is not yes", " tidak bernilai ya");
        }
        if (condition instanceof Condition.Named named) {
            return named(named) + tongue.of(" does not hold", " tidak terpenuhi");
        }
        if (condition instanceof Condition.Contains contains) {
            return say(contains.whole()) + tongue.of(" does not contain ", " tidak berisi ") + say(contains.part());
        }
        return tongue.of("it is not so that ", "tidak berlaku bahwa ") + grouped(condition);
    }

    private String joined(List<Condition> parts, String and, String dan) {
        List<String> said = new ArrayList<>();
        for (Condition part : parts) {
            said.add(parts.size() == 1 ? of(part) : grouped(part));
        }
        return String.join(" " + tongue.of(and, dan) + " ", said);
    }

    private String grouped(Condition part) {
        boolean compound = part instanceof Condition.Any any && any.parts().size() > 1
                || part instanceof Condition.All all && all.parts().size() > 1;
        return compound ? "(" + of(part) + ")" : of(part);
    }
}
