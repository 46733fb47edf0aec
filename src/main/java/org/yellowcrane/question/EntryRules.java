package org.yellowcrane.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.Collection;
import org.yellowcrane.knowledge.CollectionRole;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.language.Formats;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;

/**
 * "I'm Brazilian, do I need a visa for ten days?", "German passport, two weeks", "may I study without a visa?": whether a question asks which rules of entry hold for a passport. Other words may stand
 * beside it, for the rules are told with their conditions.
 */
final class EntryRules {

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

    private static final String HOME_COUNTRY = "CN";

    private final KnowledgeBase knowledge;
    private final Pieces pieces;

    EntryRules(KnowledgeBase knowledge, Pieces pieces) {
        this.knowledge = knowledge;
        this.pieces = pieces;
    }

    Optional<RecordQuery> asked(Language language) {
        Optional<String> rules = knowledge.collections().values().stream()
                .filter(collection -> collection.role() == CollectionRole.ENTRY_RULES)
                .map(Collection::id)
                .findFirst();
        return rules.flatMap(policies -> asked(policies, language));
    }

    private Optional<RecordQuery> asked(String policies, Language language) {
        List<String> countries = passports();
        boolean toStay = pieces.signals(Cue.LONG_STAY);
        boolean aboutVisa = Stream.concat(
                                pieces.collections().stream(),
                                pieces.records().stream().map(id -> id.collection()))
                        .allMatch(policies::equals)
                && (pieces.collections().contains(policies) || !pieces.records().isEmpty());
        boolean aboutJourney = pieces.signals(Cue.TRAVEL)
                && pieces.collections().isEmpty()
                && pieces.records().isEmpty()
                && pieces.unread().size() <= MOST_UNREAD;
        boolean aboutEntry = toStay ? aboutVisa && pieces.signals(Cue.NOT) : aboutVisa || aboutJourney;
        boolean other = pieces.cues().stream().anyMatch(OTHER::contains);
        if (!aboutEntry || other || countries.size() != 1 || leads(language)) {
            return Optional.empty();
        }
        return Optional.of(new RecordQuery.Eligibility(policies, countries.getFirst(), toStay));
    }

    /** The countries whose passports may be meant: those named, or those of the cities abroad, "we come from Minsk". */
    private List<String> passports() {
        List<String> countries = pieces.areas().stream()
                .filter(area -> area.countries().size() == 1)
                .map(Meaning.OfArea::id)
                .distinct()
                .toList();
        return pieces.areas().isEmpty()
                ? pieces.elsewhere().stream()
                        .flatMap(city -> city.as(Meaning.OfElsewhere.class).stream())
                        .map(Meaning.OfElsewhere::country)
                        .filter(country -> !country.equals(HOME_COUNTRY))
                        .distinct()
                        .toList()
                : countries;
    }

    /** Whether the country or city is where somebody wants to go: "a visa for Germany", "去德国". */
    private boolean leads(Language language) {
        List<Mention> mentions = pieces.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Optional<Meaning.OfArea> area = mentions.get(i).as(Meaning.OfArea.class);
            boolean city = mentions.get(i).as(Meaning.OfElsewhere.class).isPresent();
            if (area.isEmpty() && !city) {
                continue;
            }
            boolean after = i > 0
                    && mentions.get(i - 1).all(Meaning.Signal.class).stream()
                            .anyMatch(signal -> signal.cue() == Cue.ABROAD);
            if (after && (city || isItsName(mentions.get(i).text(), area.orElseThrow(), language))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isItsName(String text, Meaning.OfArea area, Language language) {
        return TextNormalizer.fold(Formats.of(language).country(area.id())).equals(TextNormalizer.fold(text));
    }
}
