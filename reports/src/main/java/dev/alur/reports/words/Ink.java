package dev.alur.reports.words;

/** How what an author wrote is put on a page: escaped, marked, cut short. The words around it need none of it. */
public interface Ink {
    /** Something an author wrote, inside a sentence. */
    String plain(String text);

    /** A name of the workflow's world: an action, an event, a variable. */
    String name(String name);

    /** Words a customer or a person of the shop reads. */
    String quote(String text);

    /** Nothing marked, nothing cut. */
    Ink PLAIN = new Ink() {
        @Override
        public String plain(String text) {
            return text;
        }

        @Override
        public String name(String name) {
            return name;
        }

        @Override
        public String quote(String text) {
            return "“" + text + "”";
        }
    };
}
