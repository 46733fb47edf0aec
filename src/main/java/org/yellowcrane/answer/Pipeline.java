package org.yellowcrane.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.TextNormalizer;
import org.yellowcrane.question.Cue;
import org.yellowcrane.question.Emergency;
import org.yellowcrane.question.EmergencyScreen;
import org.yellowcrane.question.Interpreter;
import org.yellowcrane.question.LanguageChoice;
import org.yellowcrane.question.Meaning;
import org.yellowcrane.question.SmallTalk;
import org.yellowcrane.question.Turn;
import org.yellowcrane.question.Understanding;
import org.yellowcrane.retrieval.Ranking;
import org.yellowcrane.retrieval.Retriever;

/** The way from a question to an answer, over one state of the knowledge. Immutable and safe for concurrent use. */
final class Pipeline implements AutoCloseable {

    /** Enough for the composers to find a passage about the very thing that the question names. */
    private static final int PASSAGES = 10;

    private final KnowledgeBase knowledge;
    private final Interpreter interpreter;
    private final EmergencyScreen emergencies;
    private final Guard guard;
    private final Map<String, Boolean> tampered = new ConcurrentHashMap<>();
    private final Retriever retriever;
    private final List<Composer> composers;
    private final Rewriter rewriter;
    private final Map<Language, Replies> replies;

    /** The questions in progress, and one more until it is closed. */
    private final AtomicInteger users = new AtomicInteger(1);

    Pipeline(
            KnowledgeBase knowledge,
            Interpreter interpreter,
            EmergencyScreen emergencies,
            Guard guard,
            Retriever retriever,
            List<Composer> composers,
            Rewriter rewriter) {
        this.knowledge = knowledge;
        this.interpreter = interpreter;
        this.emergencies = emergencies;
        this.guard = guard;
        this.retriever = retriever;
        this.composers = List.copyOf(composers);
        this.rewriter = rewriter;
        this.replies = knowledge.languages().stream().collect(Collectors.toMap(l -> l, Replies::of));
    }

    /** normalise → detect language → screen → resolve follow-up and understand → retrieve → decide and compose → verify. */
    Exchange answer(Question question, List<Turn> turns, LocalDate today, Follower follower) {
        String typed = TextNormalizer.normalise(question.text());
        LanguageChoice languages = interpreter.chooseLanguage(typed, question.replyLanguage(), question.hint(), turns);
        String text = interpreter.inOwnScript(typed, languages.question());

        Optional<Emergency> emergency = emergencies.screen(text, languages.question());
        if (emergency.isPresent()) {
            Draft card = FixedReplies.emergency(emergency.get(), replies(languages), knowledge);
            return fixed(card, text, languages, today);
        }
        Optional<Language> wish = interpreter.languageWish(text);
        if (wish.isPresent()) {
            return inAnotherLanguage(wish.get(), turns, today, follower);
        }
        Optional<SmallTalk> smallTalk = interpreter.smallTalk(text, languages.question());
        if (smallTalk.isPresent()) {
            Draft reply = smallTalk.get() == SmallTalk.PERSON
                    ? FixedReplies.person(lastQuestion(turns), topics(turns), replies(languages), knowledge)
                    : FixedReplies.smallTalk(smallTalk.get(), replies(languages));
            return fixed(reply, text, languages, today);
        }
        Optional<Guard.Topic> care = guard.needsCare(text, languages.question());
        if (care.isPresent()) {
            return fixed(FixedReplies.careful(care.get(), replies(languages), knowledge), text, languages, today);
        }

        Understanding understanding = understand(text, languages, turns, today, follower);
        Allowance allowance = new Allowance();
        Exchange exchange = compose(understanding, languages, today, follower, allowance);
        if (turns.isEmpty() || !declines(exchange) || !understanding.isSubjectless()) {
            return exchange;
        }
        Understanding together = interpreter.understandTogether(text, languages.question(), turns.getLast(), today);
        Exchange second = compose(together, languages, today, follower, allowance);
        return declines(second) ? exchange : second;
    }

    private static boolean declines(Exchange exchange) {
        Outcome outcome = exchange.answer().outcome();
        return outcome == Outcome.NOT_KNOWN || outcome == Outcome.OUT_OF_SCOPE;
    }

    private Exchange compose(
            Understanding understanding,
            LanguageChoice languages,
            LocalDate today,
            Follower follower,
            Allowance allowance) {
        Ranking ranking = retrieve(understanding);
        return compose(new Request(
                understanding, languages, ranking, knowledge, replies(languages), today, follower, allowance));
    }

    /** Reads a question; where the grammar is not enough, as a language model puts it, if one may. */
    private Understanding understand(
            String text, LanguageChoice languages, List<Turn> turns, LocalDate today, Follower follower) {
        String readable =
                languages.isUnsupported() ? rewriter.translated(text, follower).orElse(text) : text;
        Understanding understanding = interpreter.understand(readable, languages.question(), turns, today);
        return leans(understanding, turns)
                ? rewriter.completed(readable, languages.question(), turns, follower)
                        .map(whole -> interpreter.understand(whole, languages.question(), List.of(), today))
                        .orElse(understanding)
                : understanding;
    }

    /** Whether a question may lean on those before in a way that the grammar did not see. */
    private static boolean leans(Understanding understanding, List<Turn> turns) {
        return !turns.isEmpty()
                && !understanding.followedUp()
                && understanding.query().isEmpty()
                && understanding.records().isEmpty();
    }

    /** The passages of a language for a text, as the pipeline would find them. */
    Ranking search(String text, Language language, int size) {
        return retriever.search(new Retriever.Query(TextNormalizer.normalise(text), language, size));
    }

    Language languageOf(String text) {
        return interpreter
                .chooseLanguage(TextNormalizer.normalise(text), null, null, List.of())
                .question();
    }

    KnowledgeBase knowledge() {
        return knowledge;
    }

    CompletionStage<Void> complete() {
        return retriever.complete();
    }

    /** Keeps it open for a question. Returns whether it was not closed already; then {@link #leave} must follow. */
    boolean enter() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void leave() {
        if (users.decrementAndGet() == 0) {
            retriever.close();
        }
    }

    /** Closes it as soon as the questions in progress have ended. To be called once. */
    @Override
    public void close() {
        leave();
    }

    /** A wish for another language repeats the question before in it. */
    private Exchange inAnotherLanguage(Language wish, List<Turn> turns, LocalDate today, Follower follower) {
        if (turns.isEmpty()) {
            LanguageChoice languages = new LanguageChoice(wish, wish, wish);
            return fixed(FixedReplies.smallTalk(SmallTalk.ABILITIES, replies(languages)), "", languages, today);
        }
        Question again =
                new Question(turns.getLast().question(), wish, turns.getLast().language());
        return answer(again, turns.subList(0, turns.size() - 1), today, follower);
    }

    private Ranking retrieve(Understanding understanding) {
        Focus focus = new Focus(understanding, knowledge);
        Ranking found = retriever.search(new Retriever.Query(
                understanding.text(), understanding.language(), PASSAGES, focus::admits, focus.subjects()));
        return new Ranking(
                found.hits().stream().filter(hit -> !isTampered(hit.passage())).toList(), found.answerability());
    }

    /** Whether somebody put into a passage what would steer a model; it is not quoted to people, either. */
    private boolean isTampered(Passage passage) {
        return tampered.computeIfAbsent(
                passage.language() + " " + passage.id(), id -> guard.steers(passage.text(), passage.language()));
    }

    private Exchange compose(Request request) {
        if (isForeign(request.understanding())) {
            return exchange(request, FixedReplies.outOfScope(request.replies()), "fixed");
        }
        for (Composer composer : composers) {
            Optional<Draft> draft = composer.compose(request).flatMap(composer::verify);
            if (draft.isPresent()) {
                return exchange(request, draft.get(), composer.name());
            }
        }
        return exchange(request, decline(request), "fixed");
    }

    /** A topic that this bot is not for, unless the question is plainly about the city and not about the moment. */
    private static boolean isForeign(Understanding understanding) {
        return understanding.isForeign()
                && understanding.records().isEmpty()
                && (understanding.signals(Cue.UNIT_TIME) || !isAboutTheCity(understanding));
    }

    private Draft decline(Request request) {
        Understanding understanding = request.understanding();
        boolean inScope = isAboutTheCity(understanding)
                || !understanding.elsewhere().isEmpty()
                || understanding.mentions().stream()
                        .anyMatch(m -> m.as(Meaning.OfField.class).isPresent());
        boolean readable = !request.languages().isUnsupported();
        if (readable && !inScope && Decision.isUnrelated(request.ranking(), new Focus(understanding, knowledge))) {
            return FixedReplies.outOfScope(request.replies());
        }
        Optional<Passage> nearest = understanding.elsewhere().isEmpty() || isAboutTheCity(understanding)
                ? request.ranking().hits().stream().map(Ranking.Hit::passage).findFirst()
                : Optional.empty();
        return FixedReplies.notKnown(request, nearest);
    }

    private static boolean isAboutTheCity(Understanding understanding) {
        return !understanding.collections().isEmpty()
                || !understanding.records().isEmpty()
                || understanding.mentions().stream()
                        .anyMatch(m -> m.as(Meaning.OfHome.class).isPresent());
    }

    private Exchange exchange(Request request, Draft draft, String composer) {
        Suggestions suggestions = new Suggestions(knowledge, request.language());
        Answer answer = new AnswerWriter(knowledge, request.replies(), request.today())
                .write(
                        draft,
                        composer,
                        request.languages().isUnsupported(),
                        suggestions.after(request.understanding().text(), draft.related()));
        return new Exchange(
                answer,
                turn(request.understanding().text(), answer),
                new Exchange.Trace(
                        request.languages(), Optional.of(request.understanding()), Optional.of(request.ranking())));
    }

    private Exchange fixed(Draft draft, String text, LanguageChoice languages, LocalDate today) {
        List<String> suggestions = draft.outcome() == Outcome.SMALL_TALK
                ? new Suggestions(knowledge, languages.reply())
                        .first(new KnowledgeTopics(knowledge).in(languages.reply()))
                : List.of();
        Answer answer = new AnswerWriter(knowledge, replies(languages), today)
                .write(draft, "fixed", languages.isUnsupported(), suggestions);
        return new Exchange(
                answer, turn(text, answer), new Exchange.Trace(languages, Optional.empty(), Optional.empty()));
    }

    /** Whom to ask instead is no evidence that a question could follow up. */
    private static Turn turn(String question, Answer answer) {
        List<Citation> evidence = answer.outcome() == Outcome.NOT_KNOWN ? List.of() : answer.citations();
        return new Turn(
                question,
                answer.language(),
                evidence.stream().map(Citation::passage).toList());
    }

    private static String lastQuestion(List<Turn> turns) {
        return turns.isEmpty() ? "" : turns.getLast().question();
    }

    /** Collections and guides of what was asked last. */
    private List<String> topics(List<Turn> turns) {
        return turns.isEmpty()
                ? List.of()
                : search(turns.getLast().question(), turns.getLast().language(), 3).hits().stream()
                        .map(hit -> FixedReplies.topic(hit.passage().id()))
                        .toList();
    }

    private Replies replies(LanguageChoice languages) {
        Replies found = replies.get(languages.reply());
        if (found == null) {
            throw new IllegalArgumentException("The bot does not speak " + languages.reply());
        }
        return found;
    }
}
