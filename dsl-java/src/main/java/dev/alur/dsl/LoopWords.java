package dev.alur.dsl;

import java.util.ArrayList;
import java.util.List;

/** The words for steps that run more than once or side by side, and for handing a person to a human. */
abstract class LoopWords extends TriggerWords {
    LoopWords() {}

    /**
     * These steps once for each entry of a list, one after the other. Inside, the entry is {@code entry} and
     * {@code loop.item}, its number from 0 {@code loop.index}, and {@code loop.previous} the result of the round before.
     *
     * @param list the list's name, or an expression for one: {@code cart.items}
     * @throws dev.alur.InvalidWorkflowException if the text can be no list
     */
    public static ForEachStep forEach(String list, String entry, StepPart first, StepPart... rest) {
        return ForEachStep.of(Text.list(list), entry, Body.of(first, rest));
    }

    /** These steps once for each of these values; texts may hold placeholders. */
    public static ForEachStep forEach(List<?> values, String entry, StepPart first, StepPart... rest) {
        return ForEachStep.of(Plain.some(values, "forEach"), entry, Body.of(first, rest));
    }

    /** These steps so often; {@code until} may end them earlier. {@code loop.index} counts from 0. */
    public static RepeatStep repeat(int times, StepPart first, StepPart... rest) {
        return RepeatStep.of(Body.of(first, rest)).times(times);
    }

    /** These steps as often as a variable or an expression says: {@code qty}. */
    public static RepeatStep repeat(String times, StepPart first, StepPart... rest) {
        return RepeatStep.of(Body.of(first, rest)).times(times);
    }

    /** These steps as long as the condition holds, which is tested before each round. */
    public static RepeatStep repeatWhile(String condition, StepPart first, StepPart... rest) {
        return repeatWhile(ConditionPart.of(Text.condition(condition, "repeatWhile", "")), first, rest);
    }

    /** These steps as long as the condition holds, which is tested before each round. */
    public static RepeatStep repeatWhile(ConditionPart condition, StepPart first, StepPart... rest) {
        return RepeatStep.of(Body.of(first, rest)).during(condition);
    }

    /** These steps once, and again until the condition holds, which is tested after each round. */
    public static RepeatStep repeatUntil(String condition, StepPart first, StepPart... rest) {
        return repeatUntil(ConditionPart.of(Text.condition(condition, "repeatUntil", "")), first, rest);
    }

    /** These steps once, and again until the condition holds, which is tested after each round. */
    public static RepeatStep repeatUntil(ConditionPart condition, StepPart first, StepPart... rest) {
        return RepeatStep.of(Body.of(first, rest)).until(condition);
    }

    /**
     * Lists of steps side by side; the run goes on when all have come to their end, or with {@code joinAny} the first.
     *
     * @throws dev.alur.InvalidWorkflowException if two have one name
     */
    public static ParallelStep parallel(Way first, Way second, Way... rest) {
        List<Way> ways = new ArrayList<>(List.of(first, second));
        ways.addAll(List.of(rest));
        return ParallelStep.of(ways);
    }

    /** One list of steps of {@link #parallel}. */
    public static Way way(String name, StepPart first, StepPart... rest) {
        return Way.of(name, Body.of(first, rest));
    }

    /** Hands the person to the owners: the bot is silent until they give back, for 24 hours unless said. */
    public static HandoffStep handoff() {
        return HandoffStep.of(null);
    }

    /** Hands the person to a recipient of the host's: the bot is silent until they give back. */
    public static HandoffStep handoff(String to) {
        return HandoffStep.of(Text.required(to, "to", "handoff"));
    }
}
