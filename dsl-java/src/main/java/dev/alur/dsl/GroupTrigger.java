package dev.alur.dsl;

import dev.alur.model.Trigger;

/** A change of a group's members; the run's person is the member. Immutable. */
public final class GroupTrigger extends TriggerPart {
    private final Trigger.GroupChanged changed;

    GroupTrigger(Trigger.GroupChanged changed) {
        super(changed, Lambdas.NONE);
        this.changed = changed;
    }

    /** In the group of this name only. */
    public GroupTrigger in(String group) {
        return new GroupTrigger(new Trigger.GroupChanged(changed.change(), Text.required(group, "in", "group")));
    }
}
