package org.yellowcrane.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.LanguageDetector;
import org.yellowcrane.language.TextNormalizer;
import org.yellowcrane.proof.Claim;
import org.yellowcrane.proof.ClaimVerdict;
import org.yellowcrane.proof.ClaimVerifier;

/** Keeps of a sentence that a language model wrote what may be shown. Made for one answer. */
final class SentenceProof {

    /** Longer ones are no sentences. In UTF-16 units. */
    private static final int LONGEST = 600;

    /** Fewer letters do not tell a language. */
    private static final int FEWEST_LETTERS = 25;

    /** The detector gives its favourite 1; a language below this is not the one written. */
    private static final double UNLIKELY = 0.8;

    private static final Pattern MARKUP = Pattern.compile(
            "<[a-zA-Z/!?]|]\\(|!\\[|```|(?i:javascript|vbscript)\\s*:|(?i)data:[a-z]+/|&#|[\\p{Cc}\\p{Cf}&&[^\\x{200C}\\x{200D}]]");
    private static final Pattern CITATION_MARK = Pattern.compile("\\s*\\[\\d{1,3}(?:\\s*,\\s*\\d{1,3})*]");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+");

    private final Request request;
    private final NumberedEvidence evidence;
    private final ClaimVerifier verifier;
    private final LanguageDetector detector;

    SentenceProof(Request request, NumberedEvidence evidence, ClaimVerifier verifier, LanguageDetector detector) {
        this.request = request;
        this.evidence = evidence;
        this.verifier = verifier;
        this.detector = detector;
    }

    /**
     * What a proof found.
     *
     * @param sentence what may be shown, citing numbers of the evidence; absent if nothing
     * @param faults why it may not be shown; empty if it may
     */
    record Verdict(Optional<Sentence> sentence, Set<String> faults) {

        static Verdict fault(String fault) {
            return new Verdict(Optional.empty(), Set.of(fault));
        }
    }

    /** Whether a text holds markup, a scheme that runs something, or characters that nobody sees. */
    static boolean isMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    /** Proves one sentence. */
    Verdict prove(String text, List<Integer> citations) {
        String bare = CITATION_MARK.matcher(text).replaceAll("").strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Verdict.fault("form");
        }
        if (isMarkup(bare)) {
            return Verdict.fault("markup");
        }
        Optional<String> linked = evidence.linked(bare);
        if (linked.isEmpty()) {
            return Verdict.fault("link");
        }
        if (isForeign(bare)) {
            return Verdict.fault("language");
        }
        ClaimVerdict verdict = verifier.verify(new Claim(
                linked.get(),
                request.language(),
                request.understanding().text(),
                citations.stream().filter(evidence::isShown).toList(),
                evidence.passages(),
                request.today()));
        return verdict.isSupported()
                ? new Verdict(
                        Optional.of(new Sentence(linked.get(), request.language(), verdict.citations())), Set.of())
                : new Verdict(
                        Optional.empty(),
                        verdict.faults().stream()
                                .map(fault ->
                                        fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it is plainly in another language than the reply. Chinese names in a sentence of another script do not make it Chinese. */
    private boolean isForeign(String text) {
        Language reply = request.language();
        boolean eastAsian = !reply.isSpaced() || reply.tag().equals("ko");
        String own = eastAsian ? text : EAST_ASIAN.matcher(text).replaceAll(" ");
        long letters = own.codePoints().filter(Character::isLetter).count();
        if (!eastAsian && letters == 0 && text.codePoints().anyMatch(Character::isLetter)) {
            return true;
        }
        SortedMap<Language, Double> probabilities = detector.probabilities(TextNormalizer.normalise(own));
        if (probabilities.size() == 1) {
            return !probabilities.containsKey(reply);
        }
        return letters >= FEWEST_LETTERS && probabilities.getOrDefault(reply, 0.0) < UNLIKELY;
    }
}
