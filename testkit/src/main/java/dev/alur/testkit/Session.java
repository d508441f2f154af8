package dev.alur.testkit;

import dev.alur.ConversationKey;
import dev.alur.engine.EngineBuilder;
import dev.alur.engine.MemoryProfiles;
import dev.alur.engine.VirtualTime;
import dev.alur.model.Action;
import dev.alur.model.ActionFailedException;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.model.Invocation;
import dev.alur.scenarios.Rehearsal;
import dev.alur.spi.Outgoing;
import dev.alur.value.Slug;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One test's engine and what was seen of it. Confined to one thread. */
final class Session implements Rehearsal.Director {
    private final FakeChannel channel = new FakeChannel();
    private final RecordingListener listener = new RecordingListener();
    private final MemoryProfiles profiles = new MemoryProfiles();
    private final Map<String, Stub> stubs = new LinkedHashMap<>();
    private final Map<String, Integer> read = new HashMap<>();
    private final Rehearsal rehearsal;

    Session(EngineBuilder builder, VirtualTime time, ZoneId zone) {
        // the executor lets an answer of the channel stay open while the conversation goes on
        builder.profiles(profiles).listener(listener).executor(Runnable::run);
        rehearsal = Rehearsal.of(builder, time, zone, this);
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }

    FakeChannel channel() {
        return channel;
    }

    RecordingListener listener() {
        return listener;
    }

    MemoryProfiles profiles() {
        return profiles;
    }

    Stub stub(String name) {
        Stub stub = new Stub(name);
        stubs.put(Slug.of(name), stub);
        return stub;
    }

    @Override
    public @Nullable Action stub(Invocation call) {
        Stub byId = stubs.get(Slug.of(call.id()));
        Stub stub = byId != null ? byId : stubs.get(call.name());
        return stub == null ? null : stub::run;
    }

    @Override
    public Object missing(Invocation call) {
        String name = call.name();
        throw new ActionFailedException(Failure.lasting(
                FailureKind.API_FAILURE,
                "nothing supplies " + name + ": bind the action, or say given(\"" + name + "\").returns(…)"));
    }

    @Override
    public @Nullable Object send(Outgoing message) {
        return channel.send(message);
    }

    @Override
    public String name(String chat) {
        Map<String, Object> profile = profiles.find(ConversationKey.of(chat));
        return profile != null && profile.get("name") instanceof String name ? name : chat;
    }

    /** The next unread message of a chat. */
    @Nullable
    Outgoing peek(String chat) {
        List<Outgoing> sent = channel.sentTo(chat);
        int position = read.getOrDefault(chat, 0);
        return position < sent.size() ? sent.get(position) : null;
    }

    @Nullable
    Outgoing next(String chat) {
        Outgoing next = peek(chat);
        if (next != null) {
            read.merge(chat, 1, Integer::sum);
        }
        return next;
    }

    List<Outgoing> unread() {
        List<Outgoing> unread = new ArrayList<>();
        Set<String> chats = new HashSet<>();
        for (Outgoing message : channel.sent()) {
            if (chats.add(message.to())) {
                List<Outgoing> sent = channel.sentTo(message.to());
                unread.addAll(sent.subList(read.getOrDefault(message.to(), 0), sent.size()));
            }
        }
        return unread;
    }
}
