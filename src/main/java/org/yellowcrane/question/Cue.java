package org.yellowcrane.question;

import java.util.Locale;
import java.util.Optional;
import org.yellowcrane.knowledge.QuestionWord;

/** What a word of the grammar signals; the keys in the grammar files are hyphenated lower case. */
public enum Cue {
    HOW_MANY,
    LIST,
    IS_IT,
    WHEN,
    WHERE,
    WHO,
    HOW_MUCH,
    HOW_LONG,
    PHONE,
    WEBSITE,
    EMAIL,
    HOURS,
    HOW_TO,
    FIRST,
    LAST,
    MOST,
    NOT,
    SINCE,
    BEFORE,
    COMPARE,
    OR,
    ABOUT,
    ABROAD,
    AFTER,
    BEGUN,
    CONTINENT,
    DECADE,
    EARLIER,
    EXCLUDED,
    FEWEST,
    LONG_STAY,
    TRAVEL,
    UNIT_TIME;

    /** The key of this cue in a grammar file, such as {@code how-many}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The question word that this cue is, if it asks for a field. */
    Optional<QuestionWord> questionWord() {
        return switch (this) {
            case HOW_MANY -> Optional.of(QuestionWord.HOW_MANY);
            case WHEN -> Optional.of(QuestionWord.WHEN);
            case WHERE -> Optional.of(QuestionWord.WHERE);
            case WHO -> Optional.of(QuestionWord.WHO);
            case HOW_MUCH -> Optional.of(QuestionWord.HOW_MUCH);
            case HOW_LONG -> Optional.of(QuestionWord.HOW_LONG);
            case PHONE -> Optional.of(QuestionWord.PHONE);
            case WEBSITE -> Optional.of(QuestionWord.WEBSITE);
            case EMAIL -> Optional.of(QuestionWord.EMAIL);
            case HOURS -> Optional.of(QuestionWord.HOURS);
            default -> Optional.empty();
        };
    }
}
