package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alur.AlurException;
import dev.alur.engine.MemoryStore;
import dev.alur.engine.RunView;
import dev.alur.engine.Scope;
import dev.alur.spi.RunQuery;
import dev.alur.spi.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations over the store in memory, and what only it can do: back up to a file and come back from it. */
class MemoryOperationsTest extends OperationsContract {
    @TempDir
    Path folder;

    @Override
    protected Store emptyStore() {
        return new MemoryStore();
    }

    @Override
    protected Store reopened(Store closed) {
        return closed;
    }

    private Path backup() {
        Path file = folder.resolve("bot.backup");
        operations().backup(file);
        return file;
    }

    @Nested
    class GivenABackup {
        @Test
        void whenTheProcessIsGone_thenTheConversationGoesOnFromTheBackup() throws Exception {
            says(SITI, "pesan");
            says(BUDI, "pesan", "7");
            broken = true;
            says("p", "pesan", "1");
            broken = false;
            says("q", "apa kabar?");
            operations().pause(Scope.workflow("remind")).join();
            Path file = backup();
            List<RunView> before = find(RunQuery.ALL);
            restart(MemoryStore.restore(file), ORDER, REMIND);
            assertThat(find(RunQuery.ALL)).isEqualTo(before);
            assertThat(start("remind", "x")).isEqualTo("remind is paused");
            assertThat(operations().unmatched(1).toString()).contains("apa kabar?");
            says(SITI, "3");
            time().advance(Duration.ofHours(1));
            assertThat(sent).contains(SITI + ": Terima kasih 3", BUDI + ": Terima kasih 7");
            assertThat(operations().retry(before.get(0).run()).join().reason()).isEmpty();
        }

        @Test
        void whenItIsRestoredAndWrittenAgain_thenItIsTheSame() throws Exception {
            says(SITI, "pesan");
            says(BUDI, "pesan", "7");
            Path file = backup();
            Path again = folder.resolve("again");
            MemoryStore.restore(file).backup(again);
            assertThat(again).hasSameTextualContentAs(file);
        }

        @Test
        void whenItIsCutShort_thenItIsRefused() throws Exception {
            says(SITI, "pesan");
            Path file = backup();
            List<String> lines = Files.readAllLines(file);
            for (int kept = 0; kept < lines.size(); kept++) {
                Files.write(file, lines.subList(0, kept));
                assertThatThrownBy(() -> MemoryStore.restore(file))
                        .isInstanceOf(AlurException.class)
                        .hasMessageContaining("cannot be restored");
            }
            lines.remove(1);
            Files.write(file, lines);
            assertThatThrownBy(() -> MemoryStore.restore(file)).hasMessageContaining("missing");
        }

        @Test
        void whenItCannotBeWritten_thenThatIsSaid() {
            assertThatThrownBy(() -> operations().backup(folder.resolve("no/such/folder")))
                    .isInstanceOfSatisfying(
                            AlurException.class, e -> assertThat(e.code()).isEqualTo("backup-failed"));
        }
    }

    @Nested
    class GivenSomebodyForgotten {
        @Test
        void whenAllThatIsHeldIsWrittenOut_thenNothingOfThemIsInIt() throws Exception {
            says(SITI, "pesan", "nomor rahasia");
            says(SITI, "ingatkan", "curhat panjang");
            says(BUDI, "pesan");
            operations().pause(Scope.person(SITI)).join();
            assertThat(Files.readString(backup())).contains(SITI, "nomor rahasia", "curhat");
            operations().forget(SITI).join();
            assertThat(Files.readString(backup()))
                    .contains(BUDI)
                    .doesNotContain(SITI)
                    .doesNotContain("nomor rahasia")
                    .doesNotContain("curhat");
        }
    }
}
