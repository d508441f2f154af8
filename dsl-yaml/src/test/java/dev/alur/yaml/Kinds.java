package dev.alur.yaml;

import dev.alur.model.Component;
import dev.alur.model.Step;

/** What a component turned out to be, in one word. */
final class Kinds {
    private Kinds() {}

    static String of(Component component) {
        if (component instanceof Component.NamedTrigger trigger) {
            return component.name() + ": " + trigger.trigger().getClass().getSimpleName();
        }
        if (component instanceof Component.Steps steps) {
            Step first = steps.steps().get(0);
            return component.name() + ": "
                    + (first instanceof Step.Perform perform
                            ? perform.call().name()
                            : first.getClass().getSimpleName());
        }
        return component.name() + (component instanceof Component.Integration ? ": integration" : ": condition");
    }
}
