package dev.alur.benchmarks;

import dev.alur.ConversationKey;
import dev.alur.lang.Language;
import dev.alur.model.Facts;
import dev.alur.model.Trigger;
import dev.alur.trigger.Matches;
import dev.alur.trigger.Situation;
import dev.alur.trigger.TriggerIndex;
import dev.alur.value.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A message of 60 characters against workflows of three keywords each; every other message holds one of them. {@code
 * words}: whole words alone. {@code mixed}: 60% words, 22% phrases, 15% prefixes, 3% substrings. Beside it the plain
 * loop of {@code contains}, which asks less: it does not know where a word ends.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TriggerMatching {
    private static final int MESSAGES = 1024;
    private static final int LENGTH = 60;
    private static final Situation SOMEBODY = new Somebody();

    @Param({"10", "1000", "10000"})
    public int workflows;

    @Param({"words", "mixed"})
    public String keywords = "words";

    private final Random random = new Random(7);
    private final List<String> filler = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private Event[] messages = {};
    private TriggerIndex index = TriggerIndex.of(List.of(), name -> null, Language.CORE);
    private int next;

    @Setup
    public void prepare() {
        for (int i = 0; i < 2000; i++) {
            filler.add(word(1 + random.nextInt(3)));
        }
        List<TriggerIndex.Entry> entries = new ArrayList<>();
        for (int i = 0; i < workflows; i++) {
            Trigger trigger = Trigger.MessageReceived.containing(keyword(), keyword(), keyword());
            entries.add(new TriggerIndex.Entry(i, "workflow " + i, List.of(trigger)));
        }
        index = TriggerIndex.of(entries, name -> null, Language.CORE);
        messages = new Event[MESSAGES];
        for (int i = 0; i < MESSAGES; i++) {
            messages[i] = Event.message("", ConversationKey.of("budi"), message(i % 2 == 0));
        }
    }

    @Benchmark
    public Matches index() {
        return index.match(message(), SOMEBODY);
    }

    @Benchmark
    public int containsLoop() {
        String text = message().text().toLowerCase(Locale.ROOT);
        int found = 0;
        for (int i = 0; i < plain.size(); i++) {
            if (text.contains(plain.get(i))) {
                found++;
            }
        }
        return found;
    }

    private Event message() {
        next = (next + 1) % MESSAGES;
        return messages[next];
    }

    private String keyword() {
        int kind = keywords.equals("words") ? 0 : random.nextInt(100);
        String rare = word(2 + random.nextInt(2)) + word(2 + random.nextInt(2));
        String written;
        if (kind < 60) {
            written = rare;
        } else if (kind < 82) {
            written = filler.get(random.nextInt(filler.size())) + " " + rare;
        } else if (kind < 97) {
            written = rare + "*";
        } else {
            written = "*" + rare + "*";
        }
        plain.add(written.replace("*", ""));
        return written;
    }

    private String message(boolean hit) {
        StringBuilder text = new StringBuilder(hit ? plain.get(random.nextInt(plain.size())) : "Halo");
        while (text.length() < LENGTH) {
            text.append(' ').append(filler.get(random.nextInt(filler.size())));
        }
        text.setLength(LENGTH);
        return text.toString();
    }

    /** Syllables, as in Indonesian. */
    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append("bcdghjklmnprstwy".charAt(random.nextInt(16))).append("aiueo".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    /** Nothing here is asked by keywords alone. */
    private record Somebody() implements Situation {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public String language() {
            return "id";
        }

        @Override
        public long messages() {
            return 10;
        }

        @Override
        public boolean known() {
            return true;
        }

        @Override
        public boolean owner() {
            return false;
        }

        @Override
        public @Nullable String phone() {
            return null;
        }

        @Override
        public @Nullable String group() {
            return null;
        }

        @Override
        public @Nullable Object before(String field) {
            return null;
        }

        @Override
        public @Nullable Object after(String field) {
            return null;
        }

        @Override
        public Facts facts() {
            return path -> null;
        }

        @Override
        public boolean holds(String condition) {
            return false;
        }
    }
}
