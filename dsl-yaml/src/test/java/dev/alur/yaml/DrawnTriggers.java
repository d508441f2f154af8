package dev.alur.yaml;

import dev.alur.model.Call;
import dev.alur.model.Collect;
import dev.alur.model.Condition;
import dev.alur.model.Trigger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Random triggers of every kind. */
final class DrawnTriggers {
    private final Draw draw;
    private final DrawnConditions conditions;

    DrawnTriggers(Draw draw) {
        this.draw = draw;
        this.conditions = new DrawnConditions(draw);
    }

    Trigger trigger() {
        return draw.chance(15)
                ? new Trigger.Named(
                        Call.of(draw.fresh("custom"), draw.chance(50) ? java.util.Map.of() : draw.values(1)))
                : component();
    }

    /** Any but a bare name, which is no component. */
    Trigger component() {
        switch (draw.below(11)) {
            case 0:
                return new Trigger.Unmatched(draw.chance(50) ? Duration.ofHours(12) : draw.duration());
            case 1:
                return new Trigger.GroupChanged(draw.of(Trigger.Change.class), draw.chance(50) ? null : draw.text());
            case 2:
                return scheduled();
            case 3:
                return new Trigger.ForAudience(draw.name());
            case 4:
                return new Trigger.FirstMessage();
            case 5:
                return new Trigger.NthMessage(2 + draw.below(100));
            case 6:
                return new Trigger.Idle(draw.duration());
            case 7:
                return hours();
            case 8:
                return data();
            case 9:
                return draw.chance(20)
                        ? new Trigger.Manual()
                        : new Trigger.EventPublished(
                                draw.name(), draw.chance(30) ? Condition.ALWAYS : conditions.condition());
            default:
                return message();
        }
    }

    private Trigger scheduled() {
        boolean cron = draw.chance(50);
        return new Trigger.Scheduled(
                cron ? draw.of(List.of("0 9 * * MON", "*/5 * * * *", "0 0 1 1 *")) : null,
                cron ? null : draw.duration(),
                draw.chance(50) ? null : draw.name(),
                draw.of(Trigger.CatchUp.class));
    }

    private Trigger hours() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        draw.list(0, 3, () -> days.add(draw.of(DayOfWeek.class)));
        return new Trigger.Hours(time(), time(), days, draw.of(Trigger.Role.class));
    }

    private LocalTime time() {
        return LocalTime.of(draw.below(24), draw.below(60), draw.chance(80) ? 0 : draw.below(60));
    }

    private Trigger data() {
        Trigger.DataOperator operator = draw.of(Trigger.DataOperator.class);
        Object value;
        switch (operator) {
            case EXISTS, CHANGED:
                value = null;
                break;
            case BETWEEN:
                value = List.of(draw.number(), draw.number());
                break;
            default:
                value = draw.value(1);
        }
        return new Trigger.DataCrossed(draw.of(List.of("total_spent", "address.city", "yes")), operator, value);
    }

    private Trigger message() {
        Set<String> kinds = new HashSet<>();
        draw.list(0, 2, () -> kinds.add(draw.of(List.of("text", "image", "location", "list", "button"))));
        Trigger.From from = draw.of(Trigger.From.class);
        Trigger.In in = draw.of(Trigger.In.class);
        return new Trigger.MessageReceived(
                draw.list(0, 3, draw::text),
                draw.list(0, 1, draw::text),
                draw.list(0, 1, draw::text),
                draw.list(0, 1, () -> draw.of(List.of("^INV-\\d+$", "a|b", "it's"))),
                kinds,
                from,
                from == Trigger.From.PHONES ? List.of("+6281200000009", "0812") : List.of(),
                in,
                in == Trigger.In.NAMED ? "Grup " + draw.text() : null,
                draw.chance(70) ? null : new Collect(Duration.ofSeconds(3), Duration.ofSeconds(20)));
    }
}
