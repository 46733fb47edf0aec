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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yellowcrane.channel.IncomingMessage;
import org.yellowcrane.channel.Reply;

/** The whole way of a message into the embedded database, and out of it. */
class ForgettingTest {

    private static final String PRIVATE = "my neighbour Zebulon snores";

    @TempDir
    private Path folder;

    private Database database;
    private StoredConversations stored;
    private Forgetting forgetting;
    private Conversations conversations;

    @BeforeEach
    void open() {
        database = Database.open(TestDatabases.embedded(folder));
        stored = new StoredConversations(
                (question, turns, follower) -> Exchanges.exchange(question.text()),
                new ConversationSettings(10, Duration.ofMinutes(30)),
                Clock.systemUTC(),
                database,
                new SimpleMeterRegistry());
        forgetting = new Forgetting(database);
        conversations = new GuardedConversations(
                stored,
                TestPostOffice.NO_NUMBERS,
                new Courtesy(new LimitSettings(
                        new RateLimits.Rate(1_000, Duration.ofMinutes(1)), 3, Duration.ofSeconds(10))),
                forgetting);
    }

    @AfterEach
    void close() {
        forgetting.close();
        stored.close();
        database.close();
    }

    @Test
    void storesNoPersonalNumber() throws IOException {
        ask("mine", "My passport E12345678 and my phone 13812345678, please: " + PRIVATE);
        await().until(() -> occurrences(PRIVATE) > 0);
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
            ask("mine", PRIVATE + i);
            ask("other", "unlike this " + i);
        }
        deliver("mine", PRIVATE);
        await().until(() -> count("turn") == 120);

        assertThat(conversations.forget("telegram", "mine")).isTrue();

        assertThat(count("turn")).isEqualTo(60);
        assertThat(count("answer")).isEqualTo(60);
        assertThat(count("inbox")).isZero();
        assertThat(count("outbox")).isZero();
        await().ignoreExceptions().until(() -> occurrences(PRIVATE) == 0);
        assertThat(occurrences("unlike this")).isPositive();
        assertThat(conversations.isKnown("telegram", "mine")).isFalse();
        assertThat(conversations.isKnown("telegram", "other")).isTrue();
        assertThat(conversations.forget("telegram", "mine")).isFalse();
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
                .sql("insert into inbox (channel, message, chat, state, reason, received_at, done_at)"
                        + " select 'telegram', '1', id, 'answered', ?, current_timestamp, current_timestamp from chat")
                .param(text)
                .update();
        database.sql()
                .sql("insert into outbox (chat, inbox, state, payload, created_at)"
                        + " select chat, id, 'sent', ?, current_timestamp from inbox")
                .param(text)
                .update();
    }

    private int count(String table) {
        return database.sql()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private int occurrences(String text) throws IOException {
        int found = 0;
        try (var files = Files.walk(folder)) {
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
