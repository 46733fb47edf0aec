package org.yellowcrane.inference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service with the API of OpenAI, over real HTTP and server-sent events, that plays scripts from {@code src/test/resources/models}: one list of
 * steps for each request, the last list for all further ones.
 */
public final class FakeLanguageModel implements AutoCloseable {

    /** The key that it wants; it must never be seen anywhere. */
    public static final String KEY = "sk-fake-8f2b7c1d9e4a";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore left = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private volatile List<List<Map<String, Object>>> script = List.of();

    /** Starts it on a free port. */
    public FakeLanguageModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /** Plays a script from its beginning. */
    @SuppressWarnings("unchecked") // the scripts are ours
    public FakeLanguageModel play(String name) {
        try (InputStream file = FakeLanguageModel.class.getResourceAsStream("/models/" + name + ".yaml")) {
            Map<String, Object> root = new Yaml().load(Objects.requireNonNull(file, name));
            script = (List<List<Map<String, Object>>>) Objects.requireNonNull(root.get("requests"), name);
            requests.clear();
            left.drainPermits();
            begun.drainPermits();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, as {@code LLM_BASE_URL} has it. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    /** The bodies of the requests since the script began. */
    public List<JsonNode> requests() {
        return requests;
    }

    /** Waits until a reply has begun. Returns whether one did within ten seconds. */
    public boolean hasBegun() throws InterruptedException {
        return begun.tryAcquire(10, TimeUnit.SECONDS);
    }

    /** Waits until a caller has closed its connection in the middle of a reply. Returns whether one did within ten seconds. */
    public boolean wasLeft() throws InterruptedException {
        return left.tryAcquire(10, TimeUnit.SECONDS);
    }

    /** A model that is reached here, impatient enough for tests. */
    public LanguageModel model() {
        return model(settings(), Clock.systemUTC(), new SimpleMeterRegistry());
    }

    /** A model with settings of the test. */
    static LanguageModel model(InferenceSettings settings, Clock clock, MeterRegistry registry) {
        return LanguageModels.of(settings, clock, registry);
    }

    InferenceSettings settings() {
        return settings(
                url(),
                new InferenceSettings.Time(
                        Duration.ofSeconds(5), Duration.ofSeconds(4), Duration.ofSeconds(2), Duration.ofSeconds(60)),
                new InferenceSettings.Budget(400, 0, 600, 1));
    }

    static InferenceSettings settings(String url, InferenceSettings.Time time, InferenceSettings.Budget budget) {
        return new InferenceSettings(
                url, KEY, "fake", time, budget, new InferenceSettings.Price(new BigDecimal("2"), new BigDecimal("8")));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        int index;
        synchronized (this) {
            requests.add(request);
            index = requests.size() - 1;
        }
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        List<List<Map<String, Object>>> lists = script;
        try (exchange) {
            new FakeReply(exchange, request, closed, begun).play(lists.get(Math.min(index, lists.size() - 1)));
        } catch (IOException gone) {
            left.release();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
