package org.yellowcrane.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yellowcrane.knowledge.KnowledgeBase;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.knowledge.RecordId;
import org.yellowcrane.knowledge.Value;
import org.yellowcrane.question.Emergency;
import org.yellowcrane.question.Mention;
import org.yellowcrane.question.SmallTalk;

/** What the bot says without composing: emergency cards, small talk, and the ways of not answering. */
final class FixedReplies {

    private FixedReplies() {}

    /** The card of an emergency: the number first, what to do, what to say in Chinese. It needs nothing but the replies. */
    static Draft emergency(Emergency kind, Replies replies, KnowledgeBase knowledge) {
        Evidence evidence = new Evidence();
        List<Integer> citations =
                passage(kind, replies, knowledge).map(evidence::cite).stream().toList();
        String key = "emergency." + kind.key();
        Block card = new Block.Contact(
                replies.text(key + ".title"), kind.number(), kind.number(), replies.text(key + ".say"), citations);
        Block what = new Block.Paragraph(List.of(
                new Sentence(replies.text(key + ".text"), replies.language(), citations),
                new Sentence(replies.text("emergency.also"), replies.language(), List.of())));
        return new Draft(Outcome.EMERGENCY, List.of(card, what), evidence.items(), List.of());
    }

    /** No opinion and no advice, but whom to ask. */
    static Draft careful(Guard.Topic topic, Replies replies, KnowledgeBase knowledge) {
        return switch (topic) {
            case LEGAL -> careful("care.legal", new Hotline("legal", "12348"), replies, knowledge);
            case MEDICAL -> careful("care.medical", new Hotline("ambulance", "120"), replies, knowledge);
            case ILLEGAL -> careful("care.illegal", new Hotline("immigration", "12367"), replies, knowledge);
            default -> plain(Outcome.REFUSED, replies, List.of(replies.text("care.politics")));
        };
    }

    private static Draft careful(String key, Hotline hotline, Replies replies, KnowledgeBase knowledge) {
        Evidence evidence = new Evidence();
        List<Integer> citations = passage(hotline, replies, knowledge).map(evidence::cite).stream()
                .toList();
        Block said = new Block.Paragraph(List.of(
                new Sentence(replies.text(key), replies.language(), List.of()),
                new Sentence(replies.text(key + "-call"), replies.language(), citations)));
        return new Draft(Outcome.REFUSED, List.of(said), evidence.items(), List.of());
    }

    /** A hotline's record, and the number that the replies give for it. */
    private record Hotline(String record, String number) {}

    private static Optional<Passage> passage(Emergency kind, Replies replies, KnowledgeBase knowledge) {
        return passage(new Hotline(kind.hotline(), kind.number()), replies, knowledge);
    }

    private static Optional<Passage> passage(Hotline hotline, Replies replies, KnowledgeBase knowledge) {
        return knowledge
                .record(new RecordId("hotlines", hotline.record()))
                .filter(record -> record.value("phone")
                        .filter(value -> value.equals(new Value.Phone(hotline.number())))
                        .isPresent())
                .flatMap(record -> knowledge.passage(record.id().passage("phone"), replies.language()));
    }

    /** Small talk is answered in kind. */
    static Draft smallTalk(SmallTalk kind, Replies replies) {
        return plain(Outcome.SMALL_TALK, replies, List.of(replies.text(kind.key())));
    }

    /** Not what this bot is for. */
    static Draft outOfScope(Replies replies) {
        return plain(Outcome.OUT_OF_SCOPE, replies, List.of(replies.text("out-of-scope")));
    }

    /** In scope, but not held: says what is missing, the nearest there is, and whom to ask. */
    static Draft notKnown(Request request, Optional<Passage> nearest) {
        Replies replies = request.replies();
        List<String> sentences = new ArrayList<>();
        List<Mention> elsewhere = request.understanding().elsewhere();
        if (elsewhere.isEmpty()) {
            sentences.add(replies.text("not-known"));
        } else {
            sentences.add(replies.text(
                    "not-known-place", Map.of("place", elsewhere.getFirst().text())));
        }
        nearest.map(passage -> replies.text("nearest", Map.of("title", passage.title())))
                .ifPresent(sentences::add);
        Draft draft = plain(Outcome.NOT_KNOWN, replies, sentences);
        Evidence evidence = new Evidence();
        List<String> topics = Stream.concat(
                        request.understanding().collections().stream().sorted(),
                        nearest.map(passage -> topic(passage.id())).stream())
                .toList();
        List<Block> blocks = new ArrayList<>(draft.blocks());
        blocks.addAll(new HumanHelp(request.knowledge(), replies)
                .blocks(topics, request.understanding().text(), evidence));
        return new Draft(
                Outcome.NOT_KNOWN,
                blocks,
                evidence.items(),
                nearest.map(Passage::id).stream().toList());
    }

    /** Whom to talk to about a question, which may be empty. */
    static Draft person(String question, List<String> topics, Replies replies, KnowledgeBase knowledge) {
        Evidence evidence = new Evidence();
        List<Block> help = new HumanHelp(knowledge, replies).blocks(topics, question, evidence);
        return help.isEmpty()
                ? plain(Outcome.ANSWERED, replies, List.of(replies.text("ask-office")))
                : new Draft(Outcome.ANSWERED, help, evidence.items(), List.of());
    }

    /** The collection or guide of a passage. */
    static String topic(String passage) {
        return passage.split("[/#]", 2)[0];
    }

    private static Draft plain(Outcome outcome, Replies replies, List<String> sentences) {
        List<Sentence> own = sentences.stream()
                .map(text -> new Sentence(text, replies.language(), List.of()))
                .toList();
        return new Draft(outcome, List.of(new Block.Paragraph(own)), List.of(), List.of());
    }
}
