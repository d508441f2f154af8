package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.ConversationKey;
import dev.alur.spi.Profiles;
import dev.alur.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What all {@link Profiles} promise. Extend it and say how to make some that know nobody, and how their audiences come
 * about.
 */
public abstract class ProfilesContract {
    private static final ConversationKey SITI = ConversationKey.of("+6281200000001");
    private static final ConversationKey BUDI = ConversationKey.of("+6281200000002");

    private @Nullable Profiles profiles;

    /** Profiles that know nobody. Asked once for every test. */
    protected abstract Profiles emptyProfiles() throws Exception;

    /** Makes an audience of these people, with what the host does to that end. */
    protected abstract void audience(Profiles profiles, String name, List<ConversationKey> members) throws Exception;

    @BeforeEach
    final void createProfiles() throws Exception {
        profiles = emptyProfiles();
    }

    final Profiles profiles() {
        return Objects.requireNonNull(profiles);
    }

    /** Numbers compare by value: what was written as 1 may be read as 1.0. */
    private void assertKnown(ConversationKey key, Map<String, Object> expected) {
        Map<String, Object> found = profiles().find(key);
        assertThat(found).as("the profile of %s", key).isNotNull();
        assertThat(Values.same(found, expected))
                .as("%s is to be %s", found, expected)
                .isTrue();
    }

    private static Map<String, @Nullable Object> removing(String... names) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (String name : names) {
            fields.put(name, null);
        }
        return fields;
    }

    @Nested
    class GivenPeople {
        @Test
        void whenNobodyKnowsThem_thenThereIsNoProfile() {
            profiles().merge(BUDI, Map.of("name", "Budi"));
            assertThat(profiles().find(SITI)).isNull();
        }

        @Test
        void whenSomebodyIsForgotten_thenWhatIsAnsweredIsTrue() throws Exception {
            profiles().merge(SITI, Map.of("name", "Siti"));
            profiles().merge(BUDI, Map.of("name", "Budi"));
            audience(profiles(), "all", List.of(SITI, BUDI));
            boolean forgotten = profiles().forget(SITI);
            assertThat(profiles().find(SITI) == null)
                    .as("the profile is gone when that is said")
                    .isEqualTo(forgotten);
            assertThat(profiles().audience("all", null, 10).members().contains(SITI))
                    .as("the audience does not hold who is gone")
                    .isEqualTo(!forgotten);
            assertThat(profiles().find(BUDI)).isNotNull();
            assertThat(profiles().forget(ConversationKey.of("nobody"))).isFalse();
        }

        @Test
        void whenFieldsAreWritten_thenTheyAreReadAndReturned() {
            Map<String, Object> after =
                    profiles().merge(SITI, Map.of("name", "Siti ☕ 👩‍🦰", "orders", 7, "vip", true));
            assertKnown(SITI, Map.of("name", "Siti ☕ 👩‍🦰", "orders", 7, "vip", true));
            assertThat(Values.same(after, profiles().find(SITI)))
                    .as("returned %s", after)
                    .isTrue();
        }

        @Test
        void whenMoreIsWritten_thenTheRestStays() {
            profiles().merge(SITI, Map.of("name", "Siti", "city", "Jakarta"));
            Map<String, Object> after = profiles().merge(SITI, Map.of("city", "Bandung"));
            assertThat(after).containsEntry("name", "Siti").containsEntry("city", "Bandung");
            assertKnown(SITI, Map.of("name", "Siti", "city", "Bandung"));
        }

        @Test
        void whenMapsAreWritten_thenTheyMergeDeeply() {
            profiles().merge(SITI, Map.of("address", Map.of("city", "Jakarta", "geo", Map.of("lat", 1, "lon", 2))));
            profiles().merge(SITI, Map.of("address", Map.of("zip", "12190", "geo", Map.of("lon", 3))));
            assertKnown(
                    SITI,
                    Map.of("address", Map.of("city", "Jakarta", "zip", "12190", "geo", Map.of("lat", 1, "lon", 3))));
        }

        @Test
        void whenListsAreWritten_thenTheyReplace() {
            profiles().merge(SITI, Map.of("tags", List.of("a", "b"), "address", Map.of("city", "Jakarta")));
            profiles().merge(SITI, Map.of("tags", List.of("c"), "address", "elsewhere"));
            assertKnown(SITI, Map.of("tags", List.of("c"), "address", "elsewhere"));
        }

        @Test
        void whenNothingIsWritten_thenTheFieldIsRemoved() {
            profiles().merge(SITI, Map.of("name", "Siti", "address", Map.of("city", "Jakarta", "zip", "12190")));
            profiles().merge(SITI, removing("name", "never there"));
            profiles().merge(SITI, Map.of("address", removing("zip")));
            assertKnown(SITI, Map.of("address", Map.of("city", "Jakarta")));
        }

        @Test
        void whenAProfileWasRead_thenLaterChangesAreNotSeenInIt() {
            Map<String, Object> first = profiles().merge(SITI, Map.of("address", Map.of("city", "Jakarta")));
            Map<String, Object> read = Objects.requireNonNull(profiles().find(SITI));
            profiles().merge(SITI, Map.of("address", Map.of("city", "Bandung")));
            assertThat(read).containsEntry("address", Map.of("city", "Jakarta"));
            assertThat(first).containsEntry("address", Map.of("city", "Jakarta"));
        }

        @Test
        void whenValuesAreOfEveryKind_thenTheyReadBack() {
            Map<String, Object> fields = Map.of(
                    "whole",
                    Long.MAX_VALUE,
                    "exact",
                    new BigDecimal("0.1000000000000000000001"),
                    "yes",
                    true,
                    "no",
                    false,
                    "empty",
                    "",
                    "list",
                    List.of("x", 2, List.of(), Map.of("deep", "\u0001\"'\\")),
                    "key with . and ☕",
                    1);
            profiles().merge(SITI, new HashMap<String, @Nullable Object>(fields));
            assertKnown(SITI, fields);
        }

        @Test
        void whenSomebodyWritesInAGroup_thenTheyAreTheSamePerson() {
            profiles().merge(SITI, Map.of("name", "Siti"));
            ConversationKey inGroup = ConversationKey.inGroup("Grup Promo", SITI.person());
            assertKnown(inGroup, Map.of("name", "Siti"));
            assertThat(profiles().find(ConversationKey.inGroup("Grup Promo", BUDI.person())))
                    .isNull();
        }

        @Test
        void whenTenantsDiffer_thenSoDoPeople() {
            profiles().merge(new ConversationKey("a", "", "p", "p"), Map.of("name", "of a"));
            profiles().merge(new ConversationKey("b", "", "p", "p"), Map.of("name", "of b"));
            assertKnown(new ConversationKey("a", "", "p", "p"), Map.of("name", "of a"));
            assertThat(profiles().find(new ConversationKey("", "", "p", "p"))).isNull();
        }
    }

    @Nested
    class GivenSeveralThreads {
        @Test
        void whenTheyWriteOfOnePerson_thenNoFieldIsLost() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Void>> tasks = new ArrayList<>();
                for (int thread = 0; thread < 4; thread++) {
                    String name = "thread" + thread;
                    tasks.add(() -> {
                        for (int i = 0; i < 100; i++) {
                            profiles().merge(SITI, Map.of(name, Map.of("field" + i, i)));
                        }
                        return null;
                    });
                }
                for (Future<Void> done : pool.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                    done.get();
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(Objects.requireNonNull(profiles().find(SITI)).values())
                    .hasSize(4)
                    .allSatisfy(fields -> assertThat((Map<?, ?>) fields).hasSize(100));
        }
    }

    @Nested
    class GivenAudiences {
        @Test
        void whenNobodyIsIn_thenThereIsOneEmptyPage() throws Exception {
            audience(profiles(), "nobody", List.of());
            assertThat(profiles().audience("nobody", null, 10)).isEqualTo(Profiles.Page.LAST);
        }

        @Test
        void whenTheyAreWalked_thenEverybodyComesOnce() throws Exception {
            List<ConversationKey> members = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                members.add(ConversationKey.of("+62812" + i));
            }
            audience(profiles(), "cart_abandoned", members);
            audience(profiles(), "others", List.of(BUDI));
            assertThat(walked("cart_abandoned", 10)).containsExactlyInAnyOrderElementsOf(members);
            assertThat(walked("cart_abandoned", 25)).containsExactlyInAnyOrderElementsOf(members);
            assertThat(walked("others", 1)).containsExactly(BUDI);
        }

        @Test
        void whenAPageIsAskedForAgain_thenItIsTheSame() throws Exception {
            audience(profiles(), "all", List.of(SITI, BUDI, ConversationKey.of("+62813")));
            Profiles.Page first = profiles().audience("all", null, 2);
            assertThat(first.members()).hasSize(2);
            Profiles.Page second = profiles().audience("all", first.next(), 2);
            assertThat(profiles().audience("all", null, 2)).isEqualTo(first);
            assertThat(profiles().audience("all", first.next(), 2)).isEqualTo(second);
        }

        private List<ConversationKey> walked(String name, int most) {
            List<ConversationKey> walked = new ArrayList<>();
            String cursor = null;
            for (int page = 0; page < 100; page++) {
                Profiles.Page next = profiles().audience(name, cursor, most);
                assertThat(next.members()).hasSizeLessThanOrEqualTo(most);
                walked.addAll(next.members());
                cursor = next.next();
                if (cursor == null) {
                    return walked;
                }
            }
            throw new AssertionError("the audience " + name + " has no last page: ");
        }
    }
}
