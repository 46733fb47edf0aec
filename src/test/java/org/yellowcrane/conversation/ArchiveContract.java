package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Exchange;
import org.yellowcrane.answer.Outcome;
import org.yellowcrane.answer.Question;
import org.yellowcrane.conversation.Feedback.Reason;
import org.yellowcrane.language.Language;

/** What the archive promises on every database, with answers of the real knowledge. */
abstract class ArchiveContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final String CONVERSATION = "hash of a conversation";

    private static final RetentionSettings SETTINGS =
            new RetentionSettings(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(730));

    private DatabaseSettings settings;
    private Database database;
    private Instant now = NOW;
    private DatabaseArchive archive;

    /** Settings of a new, empty database. */
    protected abstract DatabaseSettings empty();

    @BeforeEach
    void open() {
        settings = empty();
        database = Database.open(settings);
        archive = new DatabaseArchive(
                database,
                new Recheck(TestAnswers.answers(), TestAnswers.knowledge()),
                new PersonalNumbers(TestAnswers.knowledge()),
                SETTINGS,
                clock(() -> now));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many sister cities does Wuhan have?",
                "武汉有哪些国家的总领事馆?",
                "Comment enregistrer mon adresse ?",
                "Welche Partnerstädte hat Wuhan in Deutschland?",
                "help, my wallet was stolen",
                "How many sister cities does Beijing have?",
                "Где находится больница?",
                "こんにちは"
            })
    void givesBackEveryAnswerAsItWasGiven(String question) {
        Answer answer = keep("a", question);
        assertThat(archive.find("a")).hasValueSatisfying(found -> {
            assertThat(found.answer()).isEqualTo(answer);
            assertThat(found.at()).isEqualTo(NOW);
            assertThat(found.standing()).isInstanceOf(PastAnswer.StillTrue.class);
        });
    }

    @Test
    void knowsNoOtherAnswers() {
        keep("a", "How many sister cities does Wuhan have?");
        assertThat(archive.find("b")).isEmpty();
        assertThat(archive.rate("b", new Feedback(true, null, null))).isFalse();
    }

    @Test
    void saysWhatWouldBeAnsweredNowWhereTheKnowledgeMovedOn() {
        Answer before = TestAnswers.altered(
                ask("When did Duisburg become a sister city?").answer());
        new StoredAnswers(database).store(stored("a", CONVERSATION, "When did Duisburg become a sister city?", before));
        assertThat(archive.find("a").orElseThrow().standing())
                .isInstanceOfSatisfying(
                        PastAnswer.Changed.class,
                        changed -> assertThat(changed.now())
                                .isNotNull()
                                .satisfies(answer -> assertThat(answer.text()).contains("8 October 1982")));
    }

    @Test
    void comparesThePassagesOnceTheQuestionIsGone() {
        keep("a", "When did Duisburg become a sister city?");
        now = NOW.plus(Duration.ofDays(31));
        retention().sweep();
        PastAnswer found = archive.find("a").orElseThrow();
        assertThat(found.question()).isNull();
        assertThat(found.standing()).isInstanceOf(PastAnswer.StillTrue.class);
    }

    @Test
    void keepsTheLastWordOnAnAnswerAndNoPersonalNumberInIt() {
        keep("a", "How many sister cities does Wuhan have?");
        archive.rate("a", new Feedback(true, null, null));
        archive.rate("a", new Feedback(false, Reason.INCOMPLETE, "call me: 13812345678"));
        assertThat(concerns()).singleElement().satisfies(concern -> {
            assertThat(concern.kind()).isEqualTo(Concern.Kind.DISLIKED);
            assertThat(concern.feedback()).isEqualTo(new Feedback(false, Reason.INCOMPLETE, "call me: •••"));
        });
    }

    @Test
    void namesWhatIsUnansweredAndWhatIsNoLongerTrue() {
        keep("a", "How many sister cities does Wuhan have?");
        keep("b", "How many sister cities does Beijing have?");
        Answer before = TestAnswers.altered(
                ask("When did Duisburg become a sister city?").answer());
        new StoredAnswers(database).store(stored("c", CONVERSATION, "When did Duisburg become a sister city?", before));
        assertThat(concerns())
                .extracting(Concern::kind)
                .containsExactlyInAnyOrder(Concern.Kind.UNANSWERED, Concern.Kind.CORRECTED);
    }

    @Test
    void forgetsQuestionsAfterAMonthAndFeedbackAfterThree() {
        keep("known", "How many sister cities does Wuhan have?");
        keep("unknown", "How many sister cities does Beijing have?");
        archive.rate("known", new Feedback(false, Reason.WRONG, "no"));

        now = NOW.plus(Duration.ofDays(29));
        retention().sweep();
        assertThat(archive.find("known").orElseThrow().question()).isNotNull();
        assertThat(archive.find("unknown")).isPresent();

        now = NOW.plus(Duration.ofDays(31));
        retention().sweep();
        assertThat(archive.find("known").orElseThrow().question()).isNull();
        assertThat(archive.find("unknown")).isEmpty();
        assertThat(count("feedback")).isOne();

        now = NOW.plus(Duration.ofDays(91));
        retention().sweep();
        assertThat(count("feedback")).isZero();
        assertThat(archive.find("known")).isPresent();

        now = NOW.plus(Duration.ofDays(731));
        retention().sweep();
        assertThat(archive.find("known")).isEmpty();
    }

    @Test
    void forgetsOneConversationAndNoOther() {
        keep("a", "How many sister cities does Wuhan have?");
        archive.rate("a", new Feedback(false, null, "mine"));
        Exchange other = ask("When did Duisburg become a sister city?");
        new StoredAnswers(database)
                .store(stored("b", "another", "When did Duisburg become a sister city?", other.answer()));
        archive.rate("b", new Feedback(false, null, "yours"));

        assertThat(new Turns(database).forget(CONVERSATION)).isOne();

        assertThat(archive.find("a")).isEmpty();
        assertThat(concerns()).extracting(Concern::feedback).containsExactly(new Feedback(false, null, "yours"));
    }

    protected Database database() {
        return database;
    }

    protected DatabaseArchive archive() {
        return archive;
    }

    protected StoredAnswer stored(String id, String conversation, String question, Answer answer) {
        return new StoredAnswer(id, conversation, NOW, question, Language.ENGLISH, answer);
    }

    private Answer keep(String id, String question) {
        Exchange exchange = ask(question);
        new StoredAnswers(database)
                .store(new StoredAnswer(
                        id,
                        CONVERSATION,
                        NOW,
                        exchange.turn().question(),
                        exchange.trace().languages().question(),
                        exchange.answer()));
        assertThat(exchange.answer().outcome()).isNotEqualTo(Outcome.REFUSED);
        return exchange.answer();
    }

    private static Exchange ask(String question) {
        return TestAnswers.answers().answer(new Question(question, null, null), List.of());
    }

    private List<Concern> concerns() {
        return new RecheckedConcerns(
                        settings, provider(database), new Recheck(TestAnswers.answers(), TestAnswers.knowledge()))
                .list();
    }

    /** Somebody else has the file open: whoever makes the report opens no database. */
    @Test
    void aRunningServiceTellsWhatOnlyItCanRead(@TempDir Path folder) {
        keep("a", "How many sister cities does Beijing have?");
        archive.rate("a", new Feedback(false, Reason.UNCLEAR, "ÄÖ 日本\nsecond line"));
        List<Concern> own = concerns();
        DatabaseSettings embedded = TestDatabases.embedded(folder);
        Recheck recheck = new Recheck(TestAnswers.answers(), TestAnswers.knowledge());
        Concerns beside = new RecheckedConcerns(embedded, provider(null), recheck);
        try (AnswersSocket service = AnswersSocket.open(database, folder).orElseThrow()) {
            assertThat(service).isNotNull();
            assertThat(own).hasSize(1);
            assertThat(beside.list()).isEqualTo(own);
            assertThat(beside.list()).isEqualTo(own);
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(AnswersSocket.ask(folder)).isEmpty();
    }

    private static ObjectProvider<Database> provider(@Nullable Database database) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (database != null) {
            beans.addBean("database", database);
        }
        return beans.getBeanProvider(Database.class);
    }

    private Retention retention() {
        return new Retention(database, SETTINGS, clock(() -> now));
    }

    private int count(String table) {
        return database.sql()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static Clock clock(Supplier<Instant> time) {
        return new Clock() {
            @Override
            public Instant instant() {
                return time.get();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
