package dev.alur.testing;

import dev.alur.model.Failure;
import dev.alur.program.Effect;
import dev.alur.program.Note;
import dev.alur.value.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Effects as lines people can read; times count from the start of a history. */
public final class EffectText {
    private EffectText() {}

    public static List<String> of(List<Effect> effects, Instant start) {
        List<String> lines = new ArrayList<>();
        effects.forEach(effect -> lines.add(of(effect, start)));
        return lines;
    }

    public static String of(Effect effect, Instant start) {
        if (effect instanceof Effect.Perform perform) {
            return "perform " + perform.token() + " " + perform.call().name() + " "
                    + Json.write(perform.call().arguments());
        }
        if (effect instanceof Effect.Arm arm) {
            return "arm " + arm.token() + " at " + Duration.between(start, arm.at());
        }
        if (effect instanceof Effect.Listen listen) {
            Instant until = listen.until();
            return "listen " + listen.token() + " "
                    + listen.listening().name().toLowerCase(Locale.ROOT)
                    + (until == null ? "" : " until " + Duration.between(start, until));
        }
        if (effect instanceof Effect.Disarm disarm) {
            return "disarm " + disarm.token();
        }
        if (effect instanceof Effect.Start begin) {
            return "start " + begin.workflow() + " " + Json.write(begin.event().fields());
        }
        if (effect instanceof Effect.Publish publish) {
            return "publish " + publish.event().name() + " "
                    + Json.write(publish.event().fields());
        }
        if (effect instanceof Effect.Noted noted) {
            return note(noted.note(), start);
        }
        Effect.Ended ended = (Effect.Ended) effect;
        return "end " + ended.outcome().word() + (ended.reason().isEmpty() ? "" : ": " + ended.reason());
    }

    private static String note(Note note, Instant start) {
        Object detail = note.detail();
        return "- " + note.kind().name().toLowerCase(Locale.ROOT)
                + (note.path().isEmpty() ? "" : " " + note.path())
                + (detail == null ? "" : ": " + detail(detail, start));
    }

    private static @Nullable Object detail(Object detail, Instant start) {
        if (detail instanceof Instant at) {
            return "at " + Duration.between(start, at);
        }
        return detail instanceof Failure failure
                ? failure.kind().name().toLowerCase(Locale.ROOT) + ", " + failure.message()
                : detail;
    }

    /** Everything an effect says, keys and event ids included: what must be equal. */
    public static List<String> exact(List<Effect> effects, Instant start) {
        List<String> lines = new ArrayList<>();
        for (Effect effect : effects) {
            String line = of(effect, start);
            if (effect instanceof Effect.Perform perform) {
                line += " key " + perform.key() + " step " + perform.step() + " within " + perform.timeout();
            } else if (effect instanceof Effect.Start begin) {
                line += " id " + begin.event().id();
            } else if (effect instanceof Effect.Publish publish) {
                line += " id " + publish.event().id();
            } else if (effect instanceof Effect.Listen listen) {
                line += " " + listen.awaited();
            }
            lines.add(line);
        }
        return lines;
    }
}
