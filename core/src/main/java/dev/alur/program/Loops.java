package dev.alur.program;

import dev.alur.lang.Fill;
import dev.alur.lang.Test;
import dev.alur.model.Condition;
import dev.alur.model.Step;
import dev.alur.program.Assembler.Scene;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles one loop: its own names and what it keeps get slots, its body stands between a {@link LoopOp} and its end. */
final class Loops {
    private final Assembler assembler;
    private final String path;
    private final Scene scene;
    private final Frame frame;
    private final Block around;

    Loops(Assembler assembler, String path, Scene scene, Block around) {
        this.assembler = assembler;
        this.path = path;
        this.scene = scene;
        this.frame = scene.frame();
        this.around = around;
    }

    int forEach(Step.ForEach step) {
        Fill items = assembler.value(step.list(), frame);
        return loop(step, body(List.of("loop", step.as())), new LoopOp.Kind(items, null, null, null), step.body());
    }

    int repeat(Step.Repeat step) {
        Frame body = body(List.of("loop"));
        Fill times = step.times() == null ? null : assembler.value(step.times(), frame);
        Test until = step.until() == null ? null : assembler.test(step.until(), body);
        return loop(step, body, new LoopOp.Kind(null, times, during(step, body), until), step.body());
    }

    private @Nullable Test during(Step.Repeat step, Frame body) {
        return step.during().equals(Condition.ALWAYS) ? null : assembler.test(step.during(), body);
    }

    private Frame body(List<String> own) {
        Frame body = frame.within(path, own);
        body.round = hidden("round");
        return body;
    }

    private int loop(Step step, Frame body, LoopOp.Kind kind, List<Step> steps) {
        LoopOp.Places places = new LoopOp.Places(
                body.slot("loop"),
                step instanceof Step.ForEach each ? body.slot(each.as()) : -1,
                hidden("items"),
                hidden("most"),
                hidden("index"),
                hidden("came"),
                body.round,
                hidden("results"));
        PerformOp.Calling saving = around.calling(step, "loop", null, null);
        LoopOp op = assembler.add(new LoopOp(path, frame, body, kind, saving, places));
        assembler.block(steps, path, new Scene(body, scene.workflow(), scene.onError(), scene.depth()));
        assembler.add(op.end);
        op.after = assembler.next();
        return assembler.next();
    }

    private int hidden(String name) {
        return frame.slot(Frame.HIDDEN + name + "@" + path);
    }
}
