package org.yellowcrane.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yellowcrane.inference.Assignment;
import org.yellowcrane.inference.Completion;
import org.yellowcrane.inference.LanguageModel;
import org.yellowcrane.inference.ModelFailure;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;
import org.yellowcrane.question.Turn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts questions into words that can be read: completes those that lean on the one before, translates those in languages that the bot does not
 * speak. Each only if it is switched on; nothing where it is not or where it fails. Safe for concurrent use.
 */
final class Rewriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** A question that fits in a line or three, in UTF-16 units. */
    private static final int LONGEST = 400;

    /** Earlier ones are rarely leant on. */
    private static final int MOST_TURNS = 4;

    private final Optional<LanguageModel> model;
    private final AnswerSettings settings;
    private final ModelLog log;
    private final Guard guard;
    private final Prompt followUp = Prompt.of("follow-up");
    private final Prompt translate = Prompt.of("translate");

    Rewriter(Optional<LanguageModel> model, ModelComposer.Tools tools) {
        this.model = model;
        this.settings = tools.settings();
        this.log = tools.log();
        this.guard = tools.guard();
    }

    /** The question as one that stands for itself, in the same language. */
    Optional<String> completed(String text, Language language, List<Turn> turns, Follower follower) {
        if (!settings.completeFollowUps() || guard.steers(text, language)) {
            return Optional.empty();
        }
        String earlier = turns.subList(Math.max(0, turns.size() - MOST_TURNS), turns.size()).stream()
                .map(Turn::question)
                .map(Prompt::quoted)
                .collect(Collectors.joining("\n"));
        Map<String, String> values =
                Map.of("language", name(language), "earlier", earlier, "question", Prompt.quoted(text));
        return rewritten(followUp, values, follower);
    }

    /** The question in English. */
    Optional<String> translated(String text, Follower follower) {
        return settings.translateQuestions() && !guard.steers(text, Language.ENGLISH)
                ? rewritten(translate, Map.of("question", Prompt.quoted(text)), follower)
                : Optional.empty();
    }

    /** The English name of a language, as a model knows it. */
    static String name(Language language) {
        return language.locale().getDisplayLanguage(Language.ENGLISH.locale());
    }

    private Optional<String> rewritten(Prompt prompt, Map<String, String> values, Follower follower) {
        return model.flatMap(asked -> rewritten(asked, prompt, values, follower));
    }

    private Optional<String> rewritten(
            LanguageModel asked, Prompt prompt, Map<String, String> values, Follower follower) {
        Assignment assignment =
                new Assignment(prompt.name(), prompt.instructions(values), prompt.material(values), List.of(), true);
        try {
            Completion completion = asked.write(assignment, piece -> {}, follower::isGone);
            Optional<String> question = question(completion.text());
            log.record(new ModelLog.Use(
                    prompt.name(),
                    prompt.hash(),
                    asked.name(),
                    question.isPresent() ? "ok" : "garbled",
                    completion.usage(),
                    Map.of()));
            return question;
        } catch (ModelFailure failure) {
            log.record(new ModelLog.Use(
                    prompt.name(), prompt.hash(), asked.name(), failure.reason().code(), failure.usage(), Map.of()));
            return Optional.empty();
        }
    }

    private static Optional<String> question(String reply) {
        int start = reply.indexOf('{', Math.max(0, reply.lastIndexOf("</think>")));
        int end = reply.lastIndexOf('}');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            String question = MAPPER.readTree(reply.substring(start, end + 1))
                    .path("question")
                    .stringValue("");
            String text = TextNormalizer.normalise(question.replaceAll("\\s+", " "));
            return text.isBlank() || text.length() > LONGEST ? Optional.empty() : Optional.of(text);
        } catch (JacksonException garbled) {
            return Optional.empty();
        }
    }
}
