package dev.alur.conversation;

import dev.alur.value.Folded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that mean the same whatever is open, when they are the whole trimmed message. Immutable. */
public final class Words {
    private static final Set<String> OPT_OUT = Set.of("stop", "berhenti");
    private static final Set<String> OPT_IN = Set.of("start", "mulai");
    private static final Set<String> CANCEL = Set.of("batal", "cancel");
    private static final int LONGEST = 20;

    /** Those every engine knows; {@code bot} gives the person back. */
    public static final Words DEFAULT = new Words(Map.of(), Set.of());

    private final Map<String, String> starting = new HashMap<>();
    private final Set<String> returning = new HashSet<>(Set.of("bot"));
    private final Set<String> agents = new HashSet<>(Set.of("#bot", "#selesai"));
    private int longest = LONGEST;

    /**
     * @param starting workflow by word
     * @param returning words by which the person or the human gives the person back, besides those every engine knows
     */
    public Words(Map<String, String> starting, Set<String> returning) {
        starting.forEach((word, workflow) -> this.starting.put(noted(word), workflow));
        for (String word : returning) {
            this.returning.add(noted(word));
            agents.add(noted(word));
        }
    }

    private String noted(String word) {
        longest = Math.max(longest, word.trim().length() + 10);
        return Folded.of(word.trim());
    }

    private static boolean isIn(Set<String> words, String text) {
        return text.length() < LONGEST && words.contains(Folded.of(text.trim()));
    }

    static boolean isOptOut(String text) {
        return isIn(OPT_OUT, text);
    }

    static boolean isOptIn(String text) {
        return isIn(OPT_IN, text);
    }

    static boolean isCancel(String text) {
        return isIn(CANCEL, text);
    }

    /** Whether the person asks for the bot again. */
    boolean isReturn(String text) {
        return text.length() < longest && returning.contains(Folded.of(text.trim()));
    }

    /** Whether what a human writes is meant for the engine: the person is the bot's again. */
    public boolean isAgentsReturn(String text) {
        return text.length() < longest && agents.contains(Folded.of(text.trim()));
    }

    /** The workflow a word starts, {@code null} for none. */
    @Nullable
    String workflow(String text) {
        return starting.isEmpty() || text.length() >= longest ? null : starting.get(Folded.of(text.trim()));
    }
}
