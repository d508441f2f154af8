package dev.alur.testkit;

import dev.alur.ConversationKey;
import dev.alur.engine.MemoryProfiles;
import dev.alur.spi.Profiles;
import java.util.List;

class MemoryProfilesTest extends ProfilesContract {
    @Override
    protected Profiles emptyProfiles() {
        return new MemoryProfiles();
    }

    @Override
    protected void audience(Profiles profiles, String name, List<ConversationKey> members) {
        ((MemoryProfiles) profiles).audience(name, members);
    }
}
