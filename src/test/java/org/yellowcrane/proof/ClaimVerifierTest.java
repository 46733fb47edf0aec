package org.yellowcrane.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.proof.ClaimVerdict.Fault;

/** What single claims need to follow from their passages. */
class ClaimVerifierTest {

    private static final ClaimSamples SAMPLES = new ClaimSamples();
    private static final ClaimVerifier VERIFIER = new ClaimVerifier(SAMPLES.knowledge);
    private static final Language ENGLISH = Language.ENGLISH;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ōita became a sister city of Wuhan in 1979.
            Wuhan and Ōita have been sister cities since September 1979.
            The city of Ōita became a sister city on 7/9/1979.
            """)
    void acceptsDatesNoFinerThanThePassage(String text) {
        assertThat(verify(text, "", "sister-cities/oita#since").isSupported()).isTrue();
    }

    @Test
    void refusesDatesThatAreFinerThanThePassage() {
        assertThat(verify("Manchester became a sister city on 3 October 1986.", "", "sister-cities/manchester#since")
                        .faults())
                .contains(Fault.DATE);
    }

    @Test
    void refusesAYearThatBelongsToAnotherCity() {
        ClaimVerdict verdict = verify(
                "Duisburg became a sister city of Wuhan in 1979.",
                "",
                "sister-cities/duisburg#since",
                "sister-cities/oita#since");

        assertThat(verdict.faults()).contains(Fault.SUBJECT);
        assertThat(verdict.citations()).isEmpty();
    }

    @Test
    void refusesWhatIsTrueOfAnotherRecordThanTheOneAskedAbout() {
        assertThat(verify(
                                "It became a sister city in September 1979.",
                                "When did Duisburg become a sister city?",
                                "sister-cities/oita#since")
                        .faults())
                .contains(Fault.SUBJECT);
    }

    @Test
    void keepsOnlyCitationsThatCarryTheSentence() {
        ClaimVerdict verdict = verify(
                "Ōita became a sister city of Wuhan in 1979.", "", "transport/ferry", "sister-cities/oita#since");

        assertThat(verdict.citations()).containsExactly(2);
    }

    @Test
    void knowsNoCitationThatIsNotAmongTheEvidence() {
        Passage passage = SAMPLES.passage("sister-cities/oita#since", ENGLISH);
        ClaimVerdict verdict = VERIFIER.verify(new Claim(
                passage.text(), ENGLISH, "", List.of(2, 0, -1), List.of(passage), LocalDate.of(2026, 11, 24)));

        assertThat(verdict.faults()).containsExactly(Fault.UNKNOWN_CITATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            See https://www.campuschina.org for the Chinese Government Scholarship.        | true
            See www.campuschina.org/ for the Chinese Government Scholarship.               | true
            See https://www.campuschina.org.evil.site for the Chinese Government Scholarship. | false
            See https://www.саmpuschina.org for the Chinese Government Scholarship.        | false
            See javascript:alert(1) for the Chinese Government Scholarship.                | false
            """)
    void acceptsOnlyLinksOfThePassage(String text, boolean isSupported) {
        assertThat(verify(text, "", "scholarships/csc#website").isSupported()).isEqualTo(isSupported);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Contre une amende de 500 yuans par jour, avec un total de dix mille yuans au plus.   | true
            zh | 逾期每天罚款五百元，总额不超过一万元。                                                      | true
            de | Die Strafe beträgt 500 Euro am Tag.                                                   | false
            ja | 罰金は1日5000元です。                                                                    | false
            """)
    void comparesSumsAcrossNumeralsAndUnits(String language, String text, boolean isSupported) {
        Language own = new Language(language);
        ClaimVerdict verdict = VERIFIER.verify(new Claim(
                text, own, "", List.of(1), List.of(SAMPLES.passage("stay/overstay", own)), LocalDate.of(2026, 11, 24)));

        assertThat(verdict.faults().contains(Fault.AMOUNT)).isEqualTo(!isSupported);
    }

    @Test
    void endsAtOnceOnHostileLength() {
        assertThat(verify("1".repeat(100_000), "", "stay/overstay").isSupported())
                .isFalse();
        assertThat(verify("not ".repeat(240), "", "stay/overstay").isSupported())
                .isFalse();
        assertThat(verify("1,".repeat(480), "", "stay/overstay").isSupported()).isFalse();
    }

    private static ClaimVerdict verify(String text, String question, String... ids) {
        List<Passage> evidence =
                List.of(ids).stream().map(id -> SAMPLES.passage(id, ENGLISH)).toList();
        return VERIFIER.verify(new Claim(
                text,
                ENGLISH,
                question,
                IntStream.rangeClosed(1, ids.length).boxed().toList(),
                evidence,
                LocalDate.of(2026, 11, 24)));
    }
}
