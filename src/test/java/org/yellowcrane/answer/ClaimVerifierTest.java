package org.yellowcrane.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yellowcrane.answer.ClaimSamples.Sample;
import org.yellowcrane.answer.Corruptor.Corrupted;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/** Faithful sentences and corrupted ones in eight languages. Dev and test part share no record. */
class ClaimVerifierTest {

    private static final ClaimSamples SAMPLES = new ClaimSamples();
    private static final ClaimVerifier VERIFIER = new ClaimVerifier(SAMPLES.knowledge);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private record Score(Map<Corruptor.Kind, int[]> caught, int[] free, int[] own) {}

    @Test
    void measures() {
        boolean dev = Boolean.getBoolean("claims.dev");
        StringBuilder report = new StringBuilder();
        for (Language language : Languages.ALL.spoken()) {
            List<Sample> samples = new ArrayList<>(SAMPLES.free(language));
            samples.addAll(SAMPLES.own(language));
            Corruptor corruptor = new Corruptor(SAMPLES, language, 7);
            Map<Corruptor.Kind, int[]> caught = new EnumMap<>(Corruptor.Kind.class);
            int[] free = new int[2];
            int[] own = new int[2];
            for (Sample sample : samples) {
                List<Corrupted> all = corruptor.all(sample, samples);
                if (sample.dev() != dev) {
                    continue;
                }
                ClaimVerdict verdict = verify(
                        sample.text(),
                        language,
                        sample.passages(),
                        sample.passages().size());
                int[] count = sample.free() ? free : own;
                count[1]++;
                if (!verdict.isSupported()) {
                    count[0]++;
                    if (!dev) { System.out.println("KIND " + language + verdict.faults() + sample.free()); }
                    log(
                            dev,
                            "FALSE " + language + " " + verdict.faults() + " " + sample.text()
                                    + ids(sample.passages()));
                }
                for (Corrupted corrupted : all) {
                    int[] kind = caught.computeIfAbsent(corrupted.kind(), k -> new int[2]);
                    kind[1]++;
                    if (verify(corrupted.text(), language, corrupted.evidence(), corrupted.cited())
                            .isSupported()) {
                        log(
                                dev,
                                "MISS " + language + " " + corrupted.kind() + " " + corrupted.text()
                                        + ids(corrupted.evidence()));
                    } else {
                        kind[0]++;
                    }
                }
            }
            int[] sum = {0, 0};
            report.append(String.format(
                    Locale.ROOT, "%s false free %d/%d own %d/%d |", language, free[0], free[1], own[0], own[1]));
            caught.forEach((kind, n) -> {
                sum[0] += n[0];
                sum[1] += n[1];
                report.append(String.format(Locale.ROOT, " %s %d/%d", kind, n[0], n[1]));
            });
            report.append(
                    String.format(Locale.ROOT, " | caught %d/%d %.3f%n", sum[0], sum[1], (double) sum[0] / sum[1]));
        }
        System.out.println(report);
        assertThat(report).isNotEmpty();
    }

    private static void log(boolean dev, String line) {
        if (dev) {
            System.out.println(line);
        }
    }

    private static String ids(List<Passage> passages) {
        return " " + passages.stream().map(Passage::id).toList();
    }

    private static ClaimVerdict verify(String text, Language language, List<Passage> evidence, int cited) {
        return VERIFIER.verify(new Claim(
                text, language, "", IntStream.rangeClosed(1, cited).boxed().toList(), evidence, TODAY));
    }
}
