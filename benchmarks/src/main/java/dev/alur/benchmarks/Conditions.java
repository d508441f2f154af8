package dev.alur.benchmarks;

import dev.alur.lang.Compiler;
import dev.alur.lang.Language;
import dev.alur.lang.Names;
import dev.alur.lang.Scope;
import dev.alur.lang.Test;
import dev.alur.model.Condition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * {@code user.total_orders > 5 and user.city == 'Jakarta'} over one of 256 maps: a lambda written by hand, the closure
 * core compiles, and the same with arithmetic in it ({@code user.total_orders + 0 > 5}), which asks JEXL.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Conditions {
    private static final int PEOPLE = 256;

    private final Person person = new Person();
    private final Names oneName = root -> 0;
    private final Test closure = compiled("user.total_orders > 5 and user.city == 'Jakarta'");
    private final Test script = compiled("user.total_orders + 0 > 5 and user.city == 'Jakarta'");
    private int next;

    private Test compiled(String text) {
        Condition condition = dev.alur.lang.Conditions.parse(text);
        Language language = dev.alur.expressions.StandardLanguage.create();
        return new Compiler(language).condition(condition, oneName);
    }

    @Benchmark
    public boolean lambda() {
        Map<String, Object> user = person.choose(next++);
        return user.get("total_orders") instanceof Integer orders && orders > 5 && "Jakarta".equals(user.get("city"));
    }

    @Benchmark
    public boolean closure() {
        person.choose(next++);
        return closure.test(person);
    }

    @Benchmark
    public boolean closureWithJexl() {
        person.choose(next++);
        return script.test(person);
    }

    /** One of the people, as conditions see them. */
    private static final class Person implements Scope {
        private final List<Map<String, Object>> people = java.util.stream.IntStream.range(0, PEOPLE)
                .mapToObj(i -> Map.<String, Object>of(
                        "total_orders", i % 11, "city", i % 3 == 0 ? "Bandung" : "Jakarta", "name", "Budi " + i))
                .toList();
        private Map<String, Object> user = people.get(0);

        Map<String, Object> choose(int number) {
            user = people.get(number & PEOPLE - 1);
            return user;
        }

        @Override
        public @Nullable Object read(int slot) {
            return user;
        }

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
        public boolean holds(String condition) {
            return false;
        }

        @Override
        public void missing(String reference) {
            // a condition says nothing of it
        }
    }
}
