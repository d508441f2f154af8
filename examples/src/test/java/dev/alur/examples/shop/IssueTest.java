package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mau komplain, paket saya belum datang        | delivery | high
            I get an error when I pay with my card       | payment  | high
            Komplain: saldo terpotong dua kali           | payment  | high
            Saya juga mau komplain, tutup tumblernya bocor | product | normal
            aplikasi error terus 😡😡                    | app      | normal
            Ada   MASALAH  waktu LOGIN                   | app      | normal
            my parcel is late, this is URGENT            | delivery | high
            the mug arrived broken                       | product  | normal
            ada masalah                                  | other    | normal
            🐛                                           | other    | normal
            """)
    void whenAComplaintIsRead_thenItsTypeAndPriorityAreTold(String text, String type, String priority) {
        assertThat(Issue.of(text).value())
                .isEqualTo(Map.of("issue_type", type, "issue_priority", priority, "issue_text", text));
    }

    @Test
    void whenAWordOnlyBeginsLikeAKeyword_thenItIsNone() {
        assertThat(Issue.of("paying attention to linked articles about apples").type())
                .isEqualTo(IssueType.OTHER);
    }

    @Test
    void whenTheStepGivesNoText_thenTheMessageIsRead() throws Exception {
        assertThat(FakeCall.of("classify_issue_type", Map.of("message.text", " paket hilang "))
                        .in(Shop.open()))
                .containsEntry("issue_type", "delivery")
                .containsEntry("issue_text", "paket hilang");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeCall.of("classify_issue_type", Map.of()).in(Shop.open()));
    }
}
