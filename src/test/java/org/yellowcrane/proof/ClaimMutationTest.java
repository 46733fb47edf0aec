package org.yellowcrane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;
import org.yellowcrane.proof.ClaimSamples.Sample;
import org.yellowcrane.proof.Corruptor.Corrupted;

/**
 * Faithful sentences, which must stand, and corrupted ones, which must fall, in eight languages. The words and thresholds were fitted on the
 * dev part alone, which shares no record with the test part; {@code -Dclaims.dev=true} prints what is wrong in it.
 */
class ClaimMutationTest {

    private static final ClaimSamples SAMPLES = new ClaimSamples();
    private static final ClaimVerifier VERIFIER = new ClaimVerifier(SAMPLES.knowledge);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int SEED = 7;

    private static final Parts ALL = new Parts(new Tally(), new Tally());
    private static final Map<String, Tally> TESTED = new LinkedHashMap<>(Map.of("all", ALL.test()));

    /** The two parts. */
    private record Parts(Tally dev, Tally test) {

        Tally of(Sample sample) {
            return sample.dev() ? dev : test;
        }
    }

    /** How many there were and how many the verifier refused. */
    private static class Count {
        private int all;
        private int refused;

        void add(boolean isRefused) {
            all++;
            refused += isRefused ? 1 : 0;
        }

        double share() {
            return all == 0 ? 0 : (double) refused / all;
        }

        @Override
        public String toString() {
            return refused + "/" + all;
        }
    }

    /** The counts of one part. */
    private static class Tally {
        private final Count free = new Count();
        private final Count own = new Count();
        private final Count corrupted = new Count();
        private final Map<Corruptor.Kind, Count> byKind = new EnumMap<>(Corruptor.Kind.class);

        void addCorrupted(Corruptor.Kind kind, boolean isRefused) {
            corrupted.add(isRefused);
            byKind.computeIfAbsent(kind, k -> new Count()).add(isRefused);
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-8s false alarms: written freely %s (%.1f %%), own sentences %s | caught %s (%.1f %%) %s",
                    name,
                    free,
                    100 * free.share(),
                    own,
                    corrupted,
                    100 * corrupted.share(),
                    byKind);
        }
    }

    @BeforeAll
    static void measure() {
        for (Language language : Languages.ALL.spoken()) {
            Parts tallies = new Parts(new Tally(), new Tally());
            List<Sample> samples = samples(language);
            Corruptor corruptor = new Corruptor(SAMPLES, language, SEED);
            for (Sample sample : samples) {
                Set<ClaimVerdict.Fault> faults = faults(
                        sample.text(),
                        language,
                        sample.passages(),
                        sample.passages().size());
                boolean refused = !faults.isEmpty();
                for (Tally tally : List.of(tallies.of(sample), ALL.of(sample))) {
                    (sample.free() ? tally.free : tally.own).add(refused);
                }
                tell(
                        sample.dev() && refused,
                        "refused " + language + " " + faults + " " + sample.text(),
                        sample.passages());
                for (Corrupted wrong : corruptor.all(sample, samples)) {
                    boolean caught = !faults(wrong.text(), language, wrong.evidence(), wrong.cited())
                            .isEmpty();
                    tallies.of(sample).addCorrupted(wrong.kind(), caught);
                    ALL.of(sample).addCorrupted(wrong.kind(), caught);
                    tell(
                            sample.dev() && !caught,
                            "missed " + language + " " + (sample.free() ? "free " : "own ") + wrong.kind() + " "
                                    + wrong.text(),
                            wrong.evidence());
                }
            }
            TESTED.put(language.tag(), tallies.test());
            System.out.println(tallies.dev().row(language + " dev"));
            System.out.println(tallies.test().row(language + " test"));
        }
        System.out.println(ALL.dev().row("all dev"));
        System.out.println(ALL.test().row("all test"));
    }

    @Test
    void catchesWhatIsCorruptedInEachLanguage() {
        assertThat(ALL.test().corrupted.all).isGreaterThan(1_000);
        assertSoftly(softly -> TESTED.forEach((language, tally) -> softly.assertThat(tally.corrupted.share())
                .as(language)
                .isGreaterThanOrEqualTo(floor(language, "caught"))));
    }

    @Test
    void seldomRefusesWhatIsFaithfulInEachLanguage() {
        assertSoftly(softly -> TESTED.forEach((language, tally) -> {
            softly.assertThat(tally.free.share()).as(language).isLessThanOrEqualTo(floor(language, "refused"));
            softly.assertThat(tally.own.share()).as(language).isLessThanOrEqualTo(.01);
        }));
    }

    private static double floor(String language, String what) {
        Map<?, ?> floors = (Map<?, ?>)
                ClaimSamples.yaml(ClaimSamples.FOLDER.resolve("floors.yaml")).get(language);
        return ((Number) Objects.requireNonNull(Objects.requireNonNull(floors).get(what))).doubleValue();
    }

    @Test
    void holdsAtLeastSixtyFreelyWrittenSentencesOfEachLanguage() {
        assertThat(Languages.ALL.spoken())
                .allSatisfy(language -> assertThat(SAMPLES.free(language)).hasSizeGreaterThan(60));
    }

    @Test
    void sharesNoRecordBetweenTheParts() {
        for (Language language : Languages.ALL.spoken()) {
            Set<String> dev = ClaimSamples.records(samples(language), true);
            assertThat(dev).isNotEmpty().doesNotContainAnyElementsOf(ClaimSamples.records(samples(language), false));
            assertThat(dev).allMatch(ClaimSamples::isDev);
        }
    }

    private static List<Sample> samples(Language language) {
        List<Sample> samples = new ArrayList<>(SAMPLES.free(language));
        samples.addAll(SAMPLES.own(language));
        return samples;
    }

    private static Set<ClaimVerdict.Fault> faults(String text, Language language, List<Passage> evidence, int cited) {
        List<Integer> citations = IntStream.rangeClosed(1, cited).boxed().toList();
        return VERIFIER.verify(new Claim(text, language, "", citations, evidence, TODAY))
                .faults();
    }

    private static void tell(boolean isWrong, String what, List<Passage> passages) {
        if (isWrong && Boolean.getBoolean("claims.dev")) {
            System.out.println(what + " " + passages.stream().map(Passage::id).toList());
        }
    }
}
