package dev.alur.examples.shop;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A complaint, understood as far as its words allow. Immutable. */
record Issue(IssueType type, Priority priority, String text) {
    private static final List<Sentence> URGENT = Stream.of(
                    "segera",
                    "urgent",
                    "darurat",
                    "penting",
                    "asap",
                    "hilang",
                    "lost",
                    "penipuan",
                    "ditipu",
                    "fraud",
                    "scam",
                    "belum datang",
                    "belum sampai",
                    "not arrived",
                    "dua kali",
                    "twice",
                    "kecewa",
                    "sekarang juga")
            .map(Sentence::of)
            .toList();

    /** How soon somebody must look at it. */
    enum Priority {
        HIGH("high", 4),
        NORMAL("normal", 24);

        private final String word;
        private final int hours;

        Priority(String word, int hours) {
            this.word = word;
            this.hours = hours;
        }

        String word() {
            return word;
        }

        /** After how many hours the shop looks again. */
        int hours() {
            return hours;
        }

        /** The priority of that word, {@code NORMAL} for any other. */
        static Priority from(String word) {
            return word.equals(HIGH.word) ? HIGH : NORMAL;
        }
    }

    /** Money is always urgent, and so is what says that it is. */
    static Issue of(String text) {
        Sentence complaint = Sentence.of(text);
        IssueType type = IssueType.of(complaint);
        boolean urgent = type == IssueType.PAYMENT || URGENT.stream().anyMatch(complaint::has);
        return new Issue(type, urgent ? Priority.HIGH : Priority.NORMAL, text.strip());
    }

    Map<String, Object> value() {
        return Map.of("issue_type", type.word(), "issue_priority", priority.word(), "issue_text", text);
    }
}
