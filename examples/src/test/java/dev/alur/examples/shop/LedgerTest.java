package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger<String> ledger = new Ledger<>();

    @Test
    void whenManyThreadsBringTheSameKeys_thenEachKeyHasOneRecord() {
        IntStream.range(0, 10_000).parallel().forEach(i -> ledger.once("key " + i % 100, number -> "record " + number));
        assertThat(ledger.all())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100)
                        .mapToObj(number -> "record " + number)
                        .toList());
    }

    @Test
    void whenARecordCannotBeMade_thenTheKeyAndItsNumberAreFree() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.once("a", number -> {
                    throw new IllegalStateException("no");
                }));
        assertThat(ledger.once("a", number -> "record " + number)).isEqualTo("record 1");
    }
}
