package dev.alur.program;

import dev.alur.lang.Fill;
import dev.alur.model.Step;
import dev.alur.model.Workflow;
import dev.alur.program.Assembler.Scene;
import dev.alur.value.Slug;
import java.util.Map;

/** Compiles one call of a workflow: the callee's steps stand inside the caller's program, with variables of their own. */
final class Callee {
    private final Assembler assembler;
    private final String path;
    private final Scene scene;
    private final Frame frame;
    private final Block around;

    Callee(Assembler assembler, String path, Scene scene, Block around) {
        this.assembler = assembler;
        this.path = path;
        this.scene = scene;
        this.frame = scene.frame();
        this.around = around;
    }

    int compile(Step.CallWorkflow step) {
        Workflow callee = assembler.called(step.workflow());
        Frame inner = new Frame(path + "/", assembler.slots);
        PerformOp.Calling saving = around.calling(step, "call", null, null);
        int result = saving.result >= 0 ? saving.result : frame.slot(Frame.HIDDEN + "call@" + path);
        if (saving.result < 0) {
            frame.result(Slug.of(step.workflow()), result, -1);
            saving = new PerformOp.Calling(
                    saving.name,
                    saving.action,
                    null,
                    "",
                    null,
                    saving.timeout,
                    saving.variable,
                    result,
                    saving.saves,
                    saving.undo);
        }
        int outcome = inner.slot(Frame.HIDDEN + "outcome");
        Map<String, Object> returned = callee.returns();
        Fill returns = returned.isEmpty() ? null : assembler.compiler.template(returned, inner);
        ReturnOp exit = new ReturnOp(path, frame, returns, saving, outcome);
        inner.exit(exit);
        int[] slots = new int[step.with().size()];
        Fill[] values = new Fill[slots.length];
        int i = 0;
        for (Map.Entry<String, Object> entry : step.with().entrySet()) {
            values[i] = assembler.value(entry.getValue(), frame);
            slots[i++] = inner.slot(entry.getKey());
        }
        CallOp call = assembler.add(new CallOp(path, frame, slots, values));
        assembler.atEnd(() -> call.callee = inner.all());
        assembler.block(callee.steps(), path, new Scene(inner, callee, callee.onError(), scene.depth() + 1));
        assembler.add(exit);
        return assembler.next();
    }
}
