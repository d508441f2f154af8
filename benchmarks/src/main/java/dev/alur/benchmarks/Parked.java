package dev.alur.benchmarks;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.EngineBuilder;
import dev.alur.model.Call;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.value.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A run that keeps three texts and a number, as answers leave them, and waits for two weeks: what a cart recovery or a drip keeps. */
final class Parked {
    static final Duration WAIT = Duration.ofDays(14);

    private Parked() {}

    static Workflow workflow() {
        return Workflow.of(
                        "parked",
                        List.of(
                                new Step.Perform(Options.NONE, Call.of("customer")),
                                new Step.Perform(Options.NONE, Call.of("product")),
                                new Step.Perform(Options.NONE, Call.of("city")),
                                new Step.Perform(Options.NONE, Call.of("total")),
                                new Step.Wait(Options.NONE, WAIT),
                                new Step.Assign(Options.NONE, Map.of("seen", "{{customer}} {{product}} {{city}}"))))
                .withTriggers(List.of(Trigger.MessageReceived.containing("pesan")));
    }

    /** The steps after the answers are there. */
    static Workflow waiting() {
        return workflow().withSteps(workflow().steps().subList(4, 6));
    }

    static Map<String, Object> remembered(int number) {
        return Map.of(
                "customer",
                "Pelanggan " + number,
                "product",
                "Kopi Gayo",
                "city",
                "Jakarta",
                "total",
                150_000L + number);
    }

    /** 26 characters. */
    static ConversationKey person(int number) {
        return ConversationKey.of("62811-whatsapp-" + (10_000_000_000L + number));
    }

    static Event message(int number) {
        return Event.message("wamid." + number, person(number), "pesan");
    }

    /** On the system's clock. */
    static Engine engine() {
        EngineBuilder builder = Engine.builder().define(workflow()).traces(0);
        for (String name : remembered(0).keySet()) {
            builder.compute(
                    name,
                    invocation -> remembered(number(invocation.conversation())).get(name));
        }
        return builder.build();
    }

    private static int number(ConversationKey person) {
        String text = person.person();
        return (int) (Long.parseLong(text.substring(text.lastIndexOf('-') + 1)) - 10_000_000_000L);
    }
}
