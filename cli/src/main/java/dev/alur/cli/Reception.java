package dev.alur.cli;

import dev.alur.ConversationKey;
import dev.alur.spi.Listener;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a message that the bot may answer with nothing, in words for who wrote it. Confined to one thread. */
final class Reception implements Listener {
    private static final String JOINED = "joined for ";
    private static final String COLLECTS = " waits for what else is said";
    private static final String QUEUED = " queued";

    private final List<String> decisions = new ArrayList<>();
    private ConversationKey conversation = ConversationKey.of("nobody");

    /** From now on it is about what this conversation is told next. */
    void begin(ConversationKey next) {
        conversation = next;
        decisions.clear();
    }

    @Override
    public void decided(ConversationKey decidedFor, String event, String decision) {
        if (decidedFor.equals(conversation)) {
            decisions.add(decision);
        }
    }

    /** What has changed about the person, whether the bot answers or not. */
    List<String> changes() {
        List<String> changes = new ArrayList<>();
        for (String decision : decisions) {
            switch (decision) {
                case "opt-out":
                    changes.add("you have opted out: only what you write starts something, "
                            + "until you write `mulai` or `start`");
                    break;
                case "opted in":
                    changes.add("you have opted in: anything may start for you again");
                    break;
                case "given back by word":
                    changes.add("no human has you any more: the bot answers again");
                    break;
                default:
                    break;
            }
        }
        return changes;
    }

    /** Why the bot says nothing, where that is no matter of triggers; else empty. */
    String silence() {
        for (String decision : decisions) {
            if (decision.equals("with a human")) {
                return "a human has you: the bot is silent until you write `bot` or their time is over";
            }
            if (decision.startsWith(JOINED)) {
                return collecting(decision.substring(JOINED.length()));
            }
            if (decision.endsWith(COLLECTS)) {
                return collecting(decision.substring(0, decision.length() - COLLECTS.length()));
            }
            if (decision.endsWith(QUEUED)) {
                return decision.substring(0, decision.length() - QUEUED.length())
                        + " waits for its turn: another run of it is open";
            }
            if (decision.startsWith("taken by ")) {
                return "a run has taken it and says nothing yet; /runs shows where it stands, /wait moves on";
            }
        }
        return "";
    }

    private static String collecting(String workflow) {
        return workflow + " waits for what else you write; /wait moves on";
    }
}
