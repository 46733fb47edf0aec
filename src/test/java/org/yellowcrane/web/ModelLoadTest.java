package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.inference.FakeLanguageModel;

/** Many streams at once, on a service of its own: where stalls are tested, the circuit breaker may rest. */
@SpringBootTest(
        classes = YellowCrane.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yellowcrane.retrieval.dense=false",
            "yellowcrane.inference.model=fake",
            "yellowcrane.inference.api-key=" + FakeLanguageModel.KEY,
            "yellowcrane.inference.time.connect=60s",
            "yellowcrane.inference.time.first=60s",
            "yellowcrane.inference.time.silence=60s",
            "yellowcrane.inference.time.whole=5m"
        })
@Timeout(300)
class ModelLoadTest {

    private static final String QUESTION = "I am staying at a friend's place, where do I register with the police?";
    private static final int STREAMS = 500;

    private static final FakeLanguageModel FAKE = new FakeLanguageModel();

    @LocalServerPort
    private int port;

    private Client client;

    @DynamicPropertySource
    static void point(DynamicPropertyRegistry registry) {
        registry.add("yellowcrane.inference.base-url", FAKE::url);
    }

    @AfterAll
    static void stop() {
        FAKE.close();
    }

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void servesManyStreamsAtOnce() throws Exception {
        FAKE.play("slow");
        List<Long> firsts = new ArrayList<>();
        int finished = 0;
        long start = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService readers = Executors.newCachedThreadPool()) {
            List<Future<Stream>> streams = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                streams.add(readers.submit(() -> follow(http, start)));
            }
            for (Future<Stream> stream : streams) {
                firsts.add(stream.get().firstMillis());
                finished += stream.get().byModel() ? 1 : 0;
            }
        }
        firsts.sort(null);
        System.out.printf(
                "%d streams: %d written by the model, first event p50 %d ms, p95 %d ms, all done in %d ms%n",
                STREAMS,
                finished,
                firsts.get(STREAMS / 2),
                firsts.get(STREAMS * 95 / 100),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));

        assertThat(finished).isEqualTo(STREAMS);
    }

    /** How a stream went. */
    private record Stream(long firstMillis, boolean byModel) {}

    private Stream follow(HttpClient http, long start) throws IOException, InterruptedException {
        HttpResponse<java.util.stream.Stream<String>> response =
                http.send(client.eventsRequest(QUESTION).build(), BodyHandlers.ofLines());
        List<String> lines = new ArrayList<>();
        long[] first = {0};
        response.body().forEach(line -> {
            if (lines.isEmpty()) {
                first[0] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            }
            lines.add(line);
        });
        EventsRead.Event last = EventsRead.of(String.join("\n", lines)).getLast();
        return new Stream(
                first[0],
                last.name().equals("answer")
                        && last.data().path("composer").stringValue().equals("model"));
    }
}
