package dev.alur.simulation;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.VirtualTime;
import dev.alur.lang.Language;
import dev.alur.model.Options;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.testing.Histories;
import dev.alur.value.Event;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A process of its own that parks runs on a wait, one in each conversation, and says what they take. */
public final class Parking {
    private Parking() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        Workflow waiting = Workflow.of(
                        "reminder",
                        List.of(
                                new Step.Assign(Options.NONE, Map.of("product", "{{message.text}}")),
                                new Step.Wait(Options.NONE, Duration.ofDays(14)),
                                new Step.Stop(Options.NONE, "enough")))
                .withTriggers(List.of(Trigger.MessageReceived.containing("katalog")));
        Engine engine = Engine.builder()
                .define(waiting)
                .expressions(Language.CORE)
                .time(VirtualTime.startingAt(Histories.START))
                .traces(0)
                .build();
        long begun = System.nanoTime();
        long before = used();
        for (int i = 0; i < count; i++) {
            ConversationKey key = ConversationKey.of("+62" + (81_000_000_000L + i));
            engine.receive(Event.message("wamid." + i, key, "katalog sepatu"));
        }
        long bytes = (used() - before) / count;
        System.out.printf(
                Locale.ROOT,
                "%d runs parked, %d bytes each with their conversation, %.1f seconds %n",
                engine.openRuns(),
                bytes,
                (System.nanoTime() - begun) / 1e9);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
