package dev.alur.conversation;

import java.util.List;

/** What a conversation decides about an event before any trigger is asked. Immutable. */
public sealed interface Claim {

    /** The event came before: nothing happens. */
    record Duplicate() implements Claim {}

    /** The person asks for silence: every run is cancelled. */
    record OptOut() implements Claim {}

    /** A human has the person: the message is for them. */
    record WithHuman() implements Claim {}

    /** A human has the person, who asks for the bot again. */
    record Returned() implements Claim {}

    /** A word of the host's. @param otherwise what becomes of it if the workflow may not start */
    record Word(String workflow, Claim otherwise) implements Claim {}

    /** The person wants out of the question: its run is cancelled. */
    record CancelWord(Waiting question) implements Claim {}

    /** One more message of those that are being joined. @param noticed runs that are told as well */
    record Joined(List<Burst> bursts, List<Waiting> noticed) implements Claim {}

    /** Taken by a run; triggers are not asked. @param noticed runs that are told as well */
    record Taken(Waiting by, List<Waiting> noticed) implements Claim {}

    /** Triggers decide. @param noticed runs that are told as well */
    record Free(List<Waiting> noticed) implements Claim {}
}
