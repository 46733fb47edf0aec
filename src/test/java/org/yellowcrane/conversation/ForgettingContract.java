package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;

/** The whole way of a message into a database, and out of it and of its files. */
abstract class ForgettingContract {

    private static final String PRIVATE = "my neighbour Zebulon snores";

    private Database database;
    private StoredConversations stored;
    private Conversations conversations;

    /** Settings of a new, empty database. */
    protected abstract DatabaseSettings empty();

    /** Where the database keeps its tables. */
    protected abstract Path files(Database opened);

    @BeforeEach
    void open() {
        database = Database.open(empty());
        stored = new StoredConversations(
                (question, turns, follower) -> Exchanges.exchange(question.text()),
                new ConversationSettings(10, Duration.ofMinutes(30)),
                Clock.systemUTC(),
                database,
                new SimpleMeterRegistry());
        conversations = new GuardedConversations(
                stored,
                TestPostOffice.NO_NUMBERS,
                new Courtesy(new LimitSettings(
                        new RateLimits.Rate(1_000, Duration.ofMinutes(1)), 3, Duration.ofSeconds(10))),
                new Forgetting(database));
    }

    @AfterEach
    void close() {
        stored.close();
        database.close();
    }

    @Test
    void storesNoPersonalNumber() throws IOException {
        ask("mine", "My passport E12345678 and my phone 13812345678, please: " + PRIVATE);
        await().until(() -> count("turn") == 1 && occurrences(PRIVATE) > 0);
        assertThat(occurrences("E12345678")).isZero();
        assertThat(occurrences("13812345678")).isZero();
    }

    @Test
    void keepsEveryAnswerUnderItsName() {
        Reply reply = ask("mine", "How many?");
        StoredAnswers answers = new StoredAnswers(database);
        await().until(() -> answers.find(reply.id()).isPresent());
        assertThat(answers.find(reply.id()).orElseThrow().answer()).isEqualTo(reply.answer());
    }

    @Test
    void leavesNothingOfAConversationInTheDatabaseAndInItsFiles() throws IOException {
        for (int i = 0; i < 60; i++) {
            ask("5000000001-own-id", PRIVATE + i);
            ask("other", "unlike this " + i);
        }
        deliver("5000000001-own-id", PRIVATE);
        respond("5000000001-own-id", PRIVATE);
        await().until(() -> count("turn") == 120);
        await().until(() -> occurrences(PRIVATE) > 0 && occurrences("5000000001-own-id") > 0);

        assertThat(conversations.forget("telegram", "5000000001-own-id")).isTrue();
        new DeliveryTraces(database)
                .clear(database.sql()
                        .sql("select id from chat")
                        .query(Long.class)
                        .single());

        assertThat(count("turn")).isEqualTo(60);
        assertThat(count("answer")).isEqualTo(60);
        assertThat(count("inbox where chat is not null or payload is not null")).isZero();
        assertThat(count("outbox")).isZero();
        assertThat(count("chat")).isZero();
        assertThat(count("idempotent_request")).isEqualTo(1);
        database.shred();
        await().ignoreExceptions().until(() -> occurrences(PRIVATE) == 0 && occurrences("5000000001-own-id") == 0);
        assertThat(occurrences("unlike this")).isPositive();
        assertThat(conversations.isKnown("telegram", "5000000001-own-id")).isFalse();
        assertThat(conversations.isKnown("telegram", "other")).isTrue();
        assertThat(conversations.forget("telegram", "5000000001-own-id")).isFalse();
    }

    @Test
    void forgetsNobodyElseForAPattern() {
        respond("somebody", "unlike this");
        for (String id : List.of("%", "_", "", "some", "\"")) {
            assertThat(conversations.forget("web", id)).isFalse();
        }
        assertThat(count("idempotent_request")).isEqualTo(2);
    }

    /** The channel's own id of a chat stands in the delivery tables only. */
    @Test
    void storesTheIdsOfConversationsOnlyAsKeyedHashes() throws IOException {
        ask("5000000001-own-id", "How many?");
        await().until(() -> count("turn") == 1);
        assertThat(occurrences("5000000001-own-id")).isZero();
    }

    private Reply ask(String conversation, String text) {
        return conversations.reply(new IncomingMessage("telegram", conversation, text, null, null));
    }

    private void deliver(String chat, String text) {
        database.sql()
                .sql("insert into chat (channel, address) values ('telegram', ?)")
                .param(chat)
                .update();
        database.sql()
                .sql("insert into inbox (channel, message, chat, state, payload, received_at, done_at)"
                        + " select 'telegram', '1', id, 'answered', ?, current_timestamp, current_timestamp from chat")
                .param(text)
                .update();
        database.sql()
                .sql("insert into outbox (chat, inbox, state, payload, created_at)"
                        + " select chat, id, 'sent', ?, current_timestamp from inbox")
                .param(text)
                .update();
    }

    /** As a client of the HTTP API with a key of its own would have it, and another. */
    private void respond(String conversation, String text) {
        IdempotentRequests requests = new IdempotentRequests(database, SecretKeys.of(database), Clock.systemUTC());
        for (String id : List.of(conversation, "another")) {
            requests.once(
                    "key of " + id,
                    text,
                    () -> "{\"id\":\"1\",\"conversation\":\"" + id + "\",\"text\":\""
                            + (id.equals(conversation) ? text : "") + "\"}");
        }
    }

    private int count(String rows) {
        return database.sql()
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }

    private int occurrences(String text) throws IOException {
        int found = 0;
        try (var files = Files.walk(files(database))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (int at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
                    found++;
                }
            }
        }
        return found;
    }
}
