package org.yellowcrane.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls over real HTTP to a fake service. */
@Timeout(60)
class LanguageModelTest {

    private static final Assignment ASSIGNMENT =
            new Assignment("compose", "Write.", "A question nobody may see.", List.of(), true);

    private final FakeLanguageModel fake = new FakeLanguageModel();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void handsOnTheReplyPieceByPieceAndCountsItsTokens() throws ModelFailure {
        List<String> pieces = new ArrayList<>();

        Completion completion = fake.play("good").model().write(ASSIGNMENT, pieces::add, LanguageModelTest::hasLeft);

        assertThat(pieces).hasSizeGreaterThan(10);
        assertThat(String.join("", pieces))
                .isEqualTo(completion.text())
                .startsWith("{")
                .doesNotContain("The visitor");
        assertThat(completion.usage().inputTokens()).isEqualTo(1000);
        assertThat(completion.usage().outputTokens()).isEqualTo(100);
        assertThat(fake.requests().getFirst().path("max_tokens").intValue()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "busy, BUSY",
        "fault, FAULT",
        "refusing, REFUSED",
        "silent, SILENT",
        "stalling, SILENT",
        "cut, CUT",
        "ended-early, CUT",
        "garbage-events, GARBLED",
        "too-long, TOO_LONG",
        "endless-tokens, TOO_LONG",
        "endless-thinking, TOO_LONG",
        "endless-line, CUT",
        "looking-up-for-ever, GARBLED"
    })
    void endsEveryKindOfBrokenReply(String script, ModelFailure.Reason reason) {
        assertThat(failure(fake.play(script).model(), LanguageModelTest::hasLeft)
                        .reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"busy, 2", "fault, 2", "refusing, 1", "stalling, 1", "cut, 1", "too-long, 1"})
    void repeatsOnlyWhatMayPassAndHasNotBegun(String script, int requests) {
        failure(fake.play(script).model(), LanguageModelTest::hasLeft);

        assertThat(fake.requests()).hasSize(requests);
    }

    @Test
    void isContentWithTheSecondTry() throws ModelFailure {
        assertThat(fake.play("busy-once")
                        .model()
                        .write(ASSIGNMENT, piece -> {}, LanguageModelTest::hasLeft)
                        .usage()
                        .calls())
                .isEqualTo(2);
    }

    @Test
    void doesNotWaitForAServiceThatIsNotThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        InferenceSettings settings = FakeLanguageModel.settings(
                "http://localhost:" + port + "/v1",
                fake.settings().time(),
                fake.settings().budget());

        assertThat(failure(model(settings), LanguageModelTest::hasLeft).reason())
                .isEqualTo(ModelFailure.Reason.UNREACHABLE);
    }

    @Test
    void keepsToTheTimeForTheWhole() {
        InferenceSettings.Time hasty = new InferenceSettings.Time(
                Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(400));
        InferenceSettings settings =
                FakeLanguageModel.settings(fake.url(), hasty, fake.settings().budget());

        assertThat(failure(model(settings), LanguageModelTest::hasLeft, "slow").reason())
                .isEqualTo(ModelFailure.Reason.SLOW);
    }

    @ParameterizedTest
    @CsvSource({"silent", "stalling"})
    void hangsUpWhenNobodyWaitsAnyMore(String script) throws InterruptedException {
        AtomicBoolean gone = new AtomicBoolean();
        AtomicReference<ModelFailure> failure = new AtomicReference<>();
        LanguageModel model = fake.play(script).model();
        Thread caller = Thread.ofVirtual().start(() -> failure.set(failure(model, gone::get)));

        assertThat(fake.hasBegun()).isTrue();
        gone.set(true);

        assertThat(fake.wasLeft()).isTrue();
        caller.join();
        assertThat(failure.get().reason()).isEqualTo(ModelFailure.Reason.LEFT);
    }

    @Test
    void hangsUpWhenTheReaderHasHadEnough() throws InterruptedException {
        LanguageModel model = fake.play("endless-tokens").model();
        assertThat(catchThrowableOfType(
                        IllegalStateException.class,
                        () -> model.write(
                                ASSIGNMENT,
                                piece -> {
                                    throw new IllegalStateException("enough");
                                },
                                LanguageModelTest::hasLeft)))
                .hasMessage("enough");

        assertThat(fake.wasLeft()).isTrue();
    }

    @Test
    void leavesAModelAloneThatKeepsFailingAndTriesItAgainLater() throws ModelFailure {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource source = now::get;
        LanguageModel model =
                FakeLanguageModel.model(fake.settings(), source.withZone(ZoneOffset.UTC), new SimpleMeterRegistry());
        fake.play("refusing");
        for (int i = 0; i < 5; i++) {
            assertThat(failure(model, LanguageModelTest::hasLeft).reason()).isEqualTo(ModelFailure.Reason.REFUSED);
        }

        assertThat(failure(model, LanguageModelTest::hasLeft).reason()).isEqualTo(ModelFailure.Reason.RESTING);
        assertThat(fake.requests()).hasSize(5);

        fake.play("good");
        now.set(now.get().plus(Rest.TIME).plusSeconds(1));
        assertThat(model.write(ASSIGNMENT, piece -> {}, LanguageModelTest::hasLeft)
                        .text())
                .isNotEmpty();
    }

    @Test
    void doesNotBlameTheModelForReadersWhoLeave() throws ModelFailure {
        LanguageModel model = fake.play("good").model();
        for (int i = 0; i < 10; i++) {
            assertThat(failure(model, () -> true).reason()).isEqualTo(ModelFailure.Reason.LEFT);
        }

        assertThat(model.write(ASSIGNMENT, piece -> {}, LanguageModelTest::hasLeft)
                        .text())
                .isNotEmpty();
    }

    @Test
    void spendsNoMoreThanTheTokensOfADay() throws ModelFailure {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource source = now::get;
        InferenceSettings settings = FakeLanguageModel.settings(
                fake.url(), fake.settings().time(), new InferenceSettings.Budget(400, 2000, 10, 0));
        LanguageModel model =
                FakeLanguageModel.model(settings, source.withZone(ZoneOffset.UTC), new SimpleMeterRegistry());
        fake.play("good");
        model.write(ASSIGNMENT, piece -> {}, LanguageModelTest::hasLeft);
        model.write(ASSIGNMENT, piece -> {}, LanguageModelTest::hasLeft);

        assertThat(failure(model, LanguageModelTest::hasLeft).reason()).isEqualTo(ModelFailure.Reason.BUDGET);

        now.set(now.get().plus(Duration.ofDays(1)));
        assertThat(model.write(ASSIGNMENT, piece -> {}, LanguageModelTest::hasLeft)
                        .text())
                .isNotEmpty();
    }

    @Test
    void tellsCostAndOutcomesAsMetrics() throws ModelFailure {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        LanguageModel model = FakeLanguageModel.model(fake.settings(), Clock.systemUTC(), registry);
        fake.play("good");
        model.write(ASSIGNMENT, piece -> {}, LanguageModelTest::hasLeft);
        fake.play("refusing");
        failure(model, LanguageModelTest::hasLeft);

        assertThat(registry.get("yellowcrane.model.tokens")
                        .tag("direction", "output")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(100);
        assertThat(registry.get("yellowcrane.model.cost")
                        .tag("direction", "output")
                        .counter()
                        .count())
                .isEqualTo(100 * 8 / 1e6);
        assertThat(registry.get("yellowcrane.model.time")
                        .tag("outcome", "refused")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    /** The caller of most tests stays. */
    private static boolean hasLeft() {
        return false;
    }

    private static LanguageModel model(InferenceSettings settings) {
        return FakeLanguageModel.model(settings, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private ModelFailure failure(LanguageModel model, BooleanSupplier gone, String script) {
        fake.play(script);
        return failure(model, gone);
    }

    private static ModelFailure failure(LanguageModel model, BooleanSupplier gone) {
        return catchThrowableOfType(ModelFailure.class, () -> model.write(ASSIGNMENT, piece -> {}, gone));
    }
}
