package dev.alur.lang;

/** Patterns by the JDK, for tests of what is read and not of patterns. */
final class PatternsForTests {
    static final Patterns JAVA = pattern -> new Patterns.Pattern() {
        @Override
        public boolean finds(CharSequence text) {
            return java.util.regex.Pattern.compile(pattern).matcher(text).find();
        }

        @Override
        public boolean matches(CharSequence text) {
            return java.util.regex.Pattern.compile(pattern).matcher(text).matches();
        }
    };

    private PatternsForTests() {}
}
