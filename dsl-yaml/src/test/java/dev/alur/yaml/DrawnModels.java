package dev.alur.yaml;

import dev.alur.model.About;
import dev.alur.model.ChangeRecord;
import dev.alur.model.Component;
import dev.alur.model.Condition;
import dev.alur.model.Definitions;
import dev.alur.model.Insights;
import dev.alur.model.LateReply;
import dev.alur.model.MessageTemplate;
import dev.alur.model.Mode;
import dev.alur.model.OnError;
import dev.alur.model.Options;
import dev.alur.model.Origin;
import dev.alur.model.QuietHours;
import dev.alur.model.Settings;
import dev.alur.model.Step;
import dev.alur.model.TraceLevel;
import dev.alur.model.Workflow;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random definitions that YAML can say, the same for the same seed. */
final class DrawnModels {
    private final Draw draw;
    private final DrawnConditions conditions;
    private final DrawnTriggers triggers;
    private final DrawnSteps steps;

    private DrawnModels(long seed) {
        draw = new Draw(seed);
        conditions = new DrawnConditions(draw);
        triggers = new DrawnTriggers(draw);
        steps = new DrawnSteps(draw);
    }

    static Definitions of(long seed) {
        return new DrawnModels(seed).definitions();
    }

    private Definitions definitions() {
        return new Definitions(
                draw.list(1, 2, this::workflow),
                draw.list(0, 3, this::component),
                draw.chance(50) ? List.of() : List.of(template(draw.fresh("yes"))),
                draw.list(0, 1, this::change),
                draw.list(0, 1, this::insights));
    }

    private Workflow workflow() {
        String name = draw.of(List.of("123", "yes", "Pesan Kopi", "\u540d\u524d", "1e3"));
        Workflow workflow = Workflow.of(draw.fresh(name), steps.steps(3))
                .withAbout(about())
                .withTriggers(draw.list(0, 3, triggers::trigger))
                .withCondition(draw.chance(70) ? Condition.ALWAYS : conditions.condition())
                .withSettings(settings())
                .withOnError(draw.chance(70) ? OnError.NONE : steps.onError(1))
                .withReturns(draw.chance(70) ? Map.of() : draw.values(2));
        if (draw.chance(30)) {
            workflow = workflow.withTemplates(Map.of("welcome", template("welcome"), "no", template("no")));
        }
        return draw.chance(20) ? otherBody(workflow) : workflow;
    }

    /** A body that counts other steps than its list has. */
    private Workflow otherBody(Workflow workflow) {
        List<Step> two = List.of(steps.steps(1).get(0), steps.steps(1).get(0));
        Step only;
        switch (draw.below(3)) {
            case 0:
                only = new Step.Sequence(Options.NONE, List.of(new Step.Day(0, two), new Step.Day(14, two)));
                return workflow.withSteps(List.of(only)).withLength(4);
            case 1:
                only = new Step.Choose(
                        Options.NONE,
                        List.of(new Step.Branch("besar", conditions.condition(), two)),
                        draw.chance(50) ? List.of() : two,
                        draw.of(Step.Match.class));
                int otherwise = ((Step.Choose) only).otherwise().size();
                return workflow.withSteps(List.of(only)).withLength(2 + otherwise);
            default:
                List<Step.Arm> arms = List.of(new Step.Arm("variant_a", 50, two), new Step.Arm("variant_b", 1, two));
                only = new Step.Split(
                        Options.NONE,
                        workflow.name(),
                        arms,
                        draw.chance(50) ? null : draw.name(),
                        draw.chance(50) ? null : draw.duration());
                return workflow.withSteps(List.of(only)).withLength(2);
        }
    }

    private About about() {
        Map<String, String> labels = new LinkedHashMap<>();
        draw.list(0, 2, () -> labels.put(draw.name(), draw.text()));
        return new About(
                draw.chance(50) ? null : draw.text(),
                draw.chance(50) ? null : draw.of(List.of("1.0", "1.10", "2.1.0", "v1")),
                labels,
                draw.list(0, 2, draw::name));
    }

    private Settings settings() {
        if (draw.chance(50)) {
            return Settings.NONE;
        }
        return new Settings(
                draw.below(7) - 3,
                draw.of(Settings.Company.class),
                draw.of(Settings.Manners.class),
                draw.chance(50) ? null : "{{order_id}}: #1",
                draw.of(Mode.class),
                draw.of(LateReply.class),
                draw.of(TraceLevel.class),
                draw.chance(50) ? null : ZoneId.of("Asia/Jakarta"),
                draw.chance(50) ? null : new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 30)),
                draw.chance(50) ? null : draw.of(List.of("id", "en", "no", "en_US")),
                draw.chance(50) ? Map.of() : Map.of("delay", 3600L, "steps_per_run", 100L));
    }

    private MessageTemplate template(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Map<String, Object>> places = new LinkedHashMap<>();
        draw.list(1, 3, () -> texts.put(draw.of(List.of("id", "en", "no", "")), draw.speech()));
        if (draw.chance(50)) {
            places.put("email", Map.of("subject", draw.text(), "text", draw.speech()));
        }
        if (draw.chance(50)) {
            places.put("whatsapp", Map.of("name", draw.name(), "params", draw.list(0, 2, draw::text)));
        }
        return new MessageTemplate(name, texts, places);
    }

    private Component component() {
        switch (draw.below(4)) {
            case 0:
                return new Component.NamedTrigger(draw.fresh("pemicu"), triggers.component(), Origin.NONE);
            case 1:
                return new Component.NamedCondition(draw.fresh("1e3"), conditions.condition(), Origin.NONE);
            case 2:
                return new Component.Integration(
                        draw.fresh("toko") + "_integration",
                        draw.chance(50) ? null : draw.text(),
                        draw.list(0, 2, draw::name),
                        draw.list(0, 2, draw::text),
                        draw.list(0, 2, draw::text),
                        draw.list(0, 2, draw::text),
                        draw.values(2),
                        Origin.NONE);
            default:
                return new Component.Steps(draw.fresh("langkah"), steps.steps(2), Origin.NONE);
        }
    }

    private ChangeRecord change() {
        return new ChangeRecord(
                draw.chance(50) ? null : "2.10",
                draw.list(0, 3, draw::text),
                draw.of(ChangeRecord.Approval.class),
                draw.chance(50) ? null : "admin@shop.example",
                draw.chance(50) ? null : "2026-01-15 10:30:00",
                Origin.NONE);
    }

    private Insights insights() {
        return new Insights(
                draw.chance(30) ? null : draw.of(List.of("85/100", "90", "7.5/100")),
                draw.list(0, 2, draw::text),
                draw.list(0, 2, draw::text),
                draw.list(0, 2, draw::text),
                Origin.NONE);
    }
}
