package dev.alur.yaml;

/** The languages descriptions are in. */
enum SchemaTongue {
    ENGLISH,
    INDONESIAN,
    BOTH;

    String say(String english, String indonesian) {
        return switch (this) {
            case ENGLISH -> english;
            case INDONESIAN -> indonesian;
            case BOTH -> english + "\n\n" + indonesian;
        };
    }

    /** What a word means, in whatever spelling. */
    String about(Word word, String spelling) {
        boolean alias = !spelling.equals(word.name());
        return say(
                (alias ? "Same as `" + word.name() + "`. " : "") + word.about(),
                (alias ? "Sama dengan `" + word.name() + "`. " : "") + word.tentang());
    }
}
