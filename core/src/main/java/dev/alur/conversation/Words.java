package dev.alur.conversation;

import dev.alur.value.Folded;
import java.util.Set;

/** Words that mean the same in every workflow, when they are the whole trimmed message. */
final class Words {
    private static final Set<String> OPT_OUT = Set.of("stop", "berhenti");
    private static final Set<String> CANCEL = Set.of("batal", "cancel");

    private Words() {}

    static boolean isOptOut(String text) {
        return text.length() < 20 && OPT_OUT.contains(Folded.of(text.trim()));
    }

    static boolean isCancel(String text) {
        return text.length() < 20 && CANCEL.contains(Folded.of(text.trim()));
    }
}
