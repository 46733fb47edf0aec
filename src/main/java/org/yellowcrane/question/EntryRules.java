package org.yellowcrane.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;

/**
 * "I'm Brazilian, do I need a visa for ten days?", "German passport, two weeks", "may I study without a visa?": whether a question asks which rules of entry hold for a passport. Other words may stand
 * beside it, for the rules are told with their conditions.
 */
final class EntryRules {

    /** The collection of rules of entry. */
    private static final String POLICIES = "visa-policies";

    /** What no rule of entry answers: where to go, what it costs. */
    private static final Set<Cue> OTHER = EnumSet.of(
            Cue.WHERE,
            Cue.WHO,
            Cue.HOW_MUCH,
            Cue.PHONE,
            Cue.WEBSITE,
            Cue.EMAIL,
            Cue.HOURS,
            Cue.HOW_MANY,
            Cue.MOST,
            Cue.COMPARE);

    /** With more unknown words a journey is not all that is asked about. */
    private static final int MOST_UNREAD = 2;

    private EntryRules() {}

    static Optional<RecordQuery> asked(Pieces pieces, Language language) {
        List<Meaning.OfArea> countries = pieces.areas().stream()
                .filter(area -> area.countries().size() == 1)
                .distinct()
                .toList();
        boolean toStay = pieces.signals(Cue.LONG_STAY);
        boolean aboutVisa = Stream.concat(
                                pieces.collections().stream(),
                                pieces.records().stream().map(id -> id.collection()))
                        .allMatch(POLICIES::equals)
                && (pieces.collections().contains(POLICIES) || !pieces.records().isEmpty());
        boolean aboutJourney = pieces.signals(Cue.TRAVEL)
                && pieces.collections().isEmpty()
                && pieces.records().isEmpty()
                && pieces.unread().size() <= MOST_UNREAD;
        boolean aboutEntry = toStay ? aboutVisa && pieces.signals(Cue.NOT) : aboutVisa || aboutJourney;
        boolean other = pieces.cues().stream().anyMatch(OTHER::contains);
        if (!aboutEntry || other || countries.size() != 1 || leads(pieces, language)) {
            return Optional.empty();
        }
        return Optional.of(
                new RecordQuery.Eligibility(POLICIES, countries.getFirst().id(), toStay));
    }

    /** Whether the country is where somebody wants to go: "a visa for Germany", "去德国". */
    private static boolean leads(Pieces pieces, Language language) {
        List<Mention> mentions = pieces.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Optional<Meaning.OfArea> area = mentions.get(i).as(Meaning.OfArea.class);
            if (area.isEmpty()) {
                continue;
            }
            boolean after = i > 0
                    && mentions.get(i - 1).all(Meaning.Signal.class).stream()
                            .anyMatch(signal -> signal.cue() == Cue.ABROAD);
            if (after && isItsName(mentions.get(i).text(), area.get(), language)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isItsName(String text, Meaning.OfArea area, Language language) {
        return TextNormalizer.fold(Formats.of(language).country(area.id())).equals(TextNormalizer.fold(text));
    }
}
