package dev.alur.yaml;

/** Checks the documents that only inform people: insights, changes, and the configuration of integrations. */
final class RecordReader {
    private final Values values;

    RecordReader(Values values) {
        this.values = values;
    }

    void read(Node.Entry entry, Place place) {
        if (!(entry.value() instanceof Node.Entries map)) {
            values.wrongType(entry.value(), "a map");
            return;
        }
        Fields fields = Fields.of(map, values, place);
        for (String name : Grammar.names(place)) {
            Word word = Grammar.find(place, name);
            if (word == null || !fields.has(name)) {
                continue;
            }
            switch (word.kind()) {
                case TEXTS:
                    fields.texts(name);
                    break;
                case YES_NO:
                    fields.isTrue(name);
                    break;
                case VALUES:
                    fields.map(name);
                    break;
                default:
                    fields.text(name);
            }
        }
    }
}
