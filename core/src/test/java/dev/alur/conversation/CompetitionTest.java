package dev.alur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.model.Settings.Company;
import dev.alur.trigger.Rank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompetitionTest {
    /** {@code name:priority:rank[:beside]}, in any order. */
    private static Candidate candidate(String text) {
        String[] parts = text.trim().split(":");
        Company company = parts.length > 3 ? Company.BESIDE : Company.ALONE;
        return new Candidate(0, parts[0], Integer.parseInt(parts[1]), Rank.valueOf(parts[2]), company, null);
    }

    private static String names(List<Candidate> candidates) {
        return String.join(" ", candidates.stream().map(Candidate::name).toList());
    }

    @ParameterizedTest(name = "{0} starts {1}, loses {2}")
    @CsvSource({
        "a:0:KEYWORD, a, ''",
        "b:0:KEYWORD a:0:KEYWORD, a, b",
        "b:1:KEYWORD a:0:KEYWORD, b, a",
        "z:0:KEYWORD a:0:ENGAGEMENT, z, a",
        "z:0:ENGAGEMENT a:5:ENGAGEMENT, a, z",
        "z:0:KEYWORD a:9:UNMATCHED, z, a",
        "z:0:UNMATCHED a:0:UNMATCHED, a, z",
        "z:0:KEYWORD:beside a:0:KEYWORD, a z, ''",
        "z:9:KEYWORD:beside, z, ''",
        "z:0:KEYWORD:beside a:0:UNMATCHED, z, a",
        "c:0:KEYWORD:beside b:0:KEYWORD:beside a:0:KEYWORD d:0:KEYWORD, a b c, d"
    })
    void whenWorkflowsMatchOneMessage_thenPriorityRankAndNameDecide(String all, String starting, String lost) {
        List<Candidate> candidates = new ArrayList<>();
        Arrays.stream(all.split(" ")).forEach(one -> candidates.add(candidate(one)));
        for (int turn = 0; turn < candidates.size(); turn++) {
            java.util.Collections.rotate(candidates, 1);
            Competition competition = Competition.forMessage(candidates);
            assertThat(names(competition.starting())).isEqualTo(starting);
            assertThat(names(competition.lost())).isEqualTo(lost);
        }
    }

    @ParameterizedTest
    @CsvSource("z:0:KEYWORD a:0:KEYWORD, a z")
    void whenWorkflowsMatchAnotherEvent_thenAllStart(String all, String starting) {
        List<Candidate> candidates =
                Arrays.stream(all.split(" ")).map(CompetitionTest::candidate).toList();
        assertThat(names(Competition.forEvent(candidates).starting())).isEqualTo(starting);
    }
}
