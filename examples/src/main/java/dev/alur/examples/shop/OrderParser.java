package dev.alur.examples.shop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Reads orders as people write them, {@code 2 kopi gayo sama tumbler x1}: aliases of the catalogue as whole words, the
 * longest first; before each, within three words, its quantity, else right after it, else one. A number counts for one
 * product only. Immutable; any thread.
 */
final class OrderParser {
    private static final int WORDS_BEFORE = 3;

    private final List<Alias> aliases = new ArrayList<>();

    private record Alias(Sentence phrase, Product product) {}

    /** A product in a sentence, from a word up to another, that one excluded. */
    private record Mention(Product product, int from, int end) {}

    OrderParser(Catalogue catalogue) {
        for (Product product : catalogue.products()) {
            product.aliases().forEach(alias -> aliases.add(new Alias(Sentence.of(alias), product)));
        }
        Comparator<Alias> byWords = Comparator.comparingInt(alias -> alias.phrase.size());
        Comparator<Alias> byLetters = Comparator.comparingInt(
                alias -> String.join(" ", alias.phrase.words()).length());
        aliases.sort(byWords.thenComparing(byLetters).reversed());
    }

    /** The products a text asks for, in the order it first mentions them; empty when there are none. */
    List<OrderLine> parse(String text) {
        Sentence sentence = Sentence.of(text);
        List<Mention> mentions = mentions(sentence);
        boolean[] used = new boolean[sentence.size()];
        Map<String, OrderLine> lines = new LinkedHashMap<>();
        int earliest = 0;
        for (Mention mention : mentions) {
            int quantity = quantity(sentence, mention, earliest, used);
            earliest = mention.end;
            if (quantity > 0) {
                Product product = mention.product;
                OrderLine line = new OrderLine(product.sku(), product.name(), quantity, product.price());
                lines.merge(product.sku(), line, (before, more) -> before.plus(more.quantity()));
            }
        }
        return List.copyOf(lines.values());
    }

    private List<Mention> mentions(Sentence sentence) {
        boolean[] taken = new boolean[sentence.size()];
        List<Mention> mentions = new ArrayList<>();
        for (Alias alias : aliases) {
            for (int from = 0; from < sentence.size(); from++) {
                int end = from + alias.phrase.size();
                if (sentence.has(alias.phrase, from) && isFree(taken, from, end)) {
                    java.util.Arrays.fill(taken, from, end, true);
                    mentions.add(new Mention(alias.product, from, end));
                }
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions;
    }

    private static boolean isFree(boolean[] taken, int from, int end) {
        for (int i = from; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static int quantity(Sentence sentence, Mention mention, int earliest, boolean[] used) {
        int first = Math.max(earliest, mention.from - WORDS_BEFORE);
        for (int i = mention.from - 1; i >= first && sentence.isTogether(i, mention.from); i--) {
            OptionalInt before = used[i] ? OptionalInt.empty() : Quantity.at(sentence, i);
            if (before.isPresent()) {
                return before.getAsInt();
            }
        }
        int after =
                mention.end < sentence.size() && sentence.word(mention.end).equals("x") ? mention.end + 1 : mention.end;
        if (after < sentence.size() && sentence.isTogether(mention.end - 1, after)) {
            OptionalInt right = Quantity.at(sentence, after);
            used[after] = right.isPresent();
            return right.orElse(1);
        }
        return 1;
    }
}
