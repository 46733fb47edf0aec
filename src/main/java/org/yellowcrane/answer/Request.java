package org.yellowcrane.answer;

import java.time.LocalDate;
import java.util.List;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.language.Language;
import org.yellowcrane.question.LanguageChoice;
import org.yellowcrane.question.Understanding;
import org.yellowcrane.retrieval.Ranking;

/**
 * What a composer works from.
 *
 * @param understanding how the question was understood
 * @param languages in which language it is read and answered
 * @param ranking the passages found for it
 * @param knowledge the knowledge base
 * @param replies the bot's own words in the reply's language
 * @param today the day in the city
 * @param follower who follows the answer while it is written
 * @param allowance what the turn may spend on models
 */
record Request(
        Understanding understanding,
        LanguageChoice languages,
        Ranking ranking,
        KnowledgeBase knowledge,
        Replies replies,
        LocalDate today,
        Follower follower,
        Allowance allowance) {

    Language language() {
        return languages.reply();
    }

    /** A sentence of the bot's own, resting on nothing. */
    Sentence own(String text) {
        return new Sentence(text, language(), List.of());
    }

    /** A sentence in the reply's language resting on one passage. */
    Sentence cited(String text, int citation) {
        return new Sentence(text, language(), List.of(citation));
    }
}
