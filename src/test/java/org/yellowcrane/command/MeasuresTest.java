package org.yellowcrane.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private final Measures measures = new Measures();

    private double value(String name) {
        return java.util.Objects.requireNonNull(measures.values().get(name)).doubleValue();
    }

    @Test
    void countsHowHighTheRightPassagesCome() {
        measures.addRanking(List.of("a", "b", "c"), Set.of("a"), 1);
        measures.addRanking(List.of("a", "b", "c"), Set.of("c"), 2);
        measures.addRanking(List.of("a", "b", "c"), Set.of("x"), 3);
        assertThat(value("recallAt1")).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(value("recallAt5")).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(value("mrrAt10")).isCloseTo((1 + 1 / 3.0) / 3, within(1e-9));
        assertThat(value("ndcgAt10")).isCloseTo((1 + 0.5) / 3, within(1e-9));
        assertThat(value("millisP50")).isEqualTo(2);
    }

    @Test
    void looksAtTenHitsOnly() {
        List<String> eleven =
                IntStream.rangeClosed(1, 11).mapToObj(String::valueOf).toList();
        measures.addRanking(eleven, Set.of("11"), 1);
        assertThat(value("mrrAt10")).isZero();
        assertThat(value("recallAt10")).isZero();
    }

    @Test
    void sharesTheIdealAmongSeveralRightPassages() {
        measures.addRanking(List.of("a", "b"), Set.of("a", "b"), 1);
        assertThat(value("ndcgAt10")).isCloseTo(1, within(1e-9));
        assertThat(value("recallAt1")).isEqualTo(0.5);
    }

    @Test
    void comparesConfidencesOfAnswerableAndUnanswerableQuestions() {
        for (double confidence : new double[] {0.9, 0.8, 0.8, 0.3}) {
            measures.addConfidence(confidence, true);
        }
        measures.addConfidence(0.8, false);
        measures.addConfidence(0.1, false);
        measures.addRanking(List.of(), Set.of("x"), 1);
        // 0.8 against four: one above, two equal, one below; 0.1: all four above.
        assertThat(value("auroc")).isCloseTo((1 + 2 * 0.5 + 4) / 8, within(1e-9));
        assertThat(value("rejectedAt5")).isEqualTo(0.5);
    }

    @Test
    void refusesNoMoreAnswerableQuestionsThanAllowed() {
        for (int i = 0; i < 20; i++) {
            measures.addConfidence(i, true);
            measures.addConfidence(i + 0.5, false);
        }
        measures.addRanking(List.of(), Set.of("x"), 1);
        // One of twenty may be refused: the threshold is 1, below which 0.5 lies.
        assertThat(value("rejectedAt5")).isEqualTo(1 / 20.0);
        assertThat(value("rejectedAt10")).isEqualTo(2 / 20.0);
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        measures.addRanking(List.of("a"), Set.of("a"), 1);
        assertThat(measures.values()).doesNotContainKeys("quoteHit", "auroc");
        measures.addQuote(true, 30);
        measures.addQuote(false, 50);
        assertThat(value("quoteHit")).isEqualTo(0.5);
        assertThat(value("quoteLength")).isEqualTo(40);
    }
}
