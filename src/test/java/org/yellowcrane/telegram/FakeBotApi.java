package org.yellowcrane.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small Bot API on a port of its own: holds calls for updates open, checks what is sent as Telegram does, and fails when told to. */
final class FakeBotApi implements AutoCloseable {

    static final String TOKEN = "123456:AAabcdefghijklmnopqrstuvwxyz_01234-";

    static final long BOT_ID = 123456;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A call that arrived, and when. */
    record Call(String method, JsonNode arguments, long nanos) {

        String text() {
            return arguments.path("text").asText();
        }

        long chat() {
            return arguments.path("chat_id").asLong();
        }
    }

    /** What to do instead of answering; {@code carriedOut} says whether the call has its effect all the same. */
    @FunctionalInterface
    interface Fault {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private record Planned(@Nullable Fault fault, boolean carriedOut) {}

    private record Pending(long id, String json) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Call> delivered = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Planned>> faults = new HashMap<>();
    private final List<Pending> updates = new ArrayList<>();
    private long nextMessage = 1000;
    private int pollers;
    private int mostPollers;
    private boolean closed;

    FakeBotApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Puts an update in the queue, as raw text. */
    synchronized void post(long id, String json) {
        updates.add(new Pending(id, json));
        notifyAll();
    }

    /** Makes the next call of a method fail, without effect. */
    synchronized void fail(String method, Fault fault) {
        plan(method, new Planned(fault, false));
    }

    /** Makes the call after the next one fail, without effect. */
    synchronized void failSecond(String method, Fault fault) {
        faults.computeIfAbsent(method.toLowerCase(Locale.ROOT), key -> new ArrayDeque<>())
                .addAll(List.of(new Planned(null, true), new Planned(fault, false)));
    }

    /** Makes the next call of a method have its effect and yet look failed. */
    synchronized void failAfterwards(String method, Fault fault) {
        plan(method, new Planned(fault, true));
    }

    private void plan(String method, Planned planned) {
        faults.computeIfAbsent(method.toLowerCase(Locale.ROOT), key -> new ArrayDeque<>())
                .add(planned);
    }

    /** All calls of a method, failed ones included. */
    List<Call> calls(String method) {
        return calls.stream()
                .filter(call -> call.method().equalsIgnoreCase(method))
                .toList();
    }

    /** The messages that readers got, in order. */
    List<Call> delivered() {
        return List.copyOf(delivered);
    }

    /** How many messages readers got. */
    int deliveries() {
        return delivered.size();
    }

    /** How many called for updates at once, at most. */
    synchronized int mostPollers() {
        return mostPollers;
    }

    List<String> texts() {
        return delivered.stream().map(Call::text).toList();
    }

    List<String> textsTo(long chat) {
        return delivered.stream()
                .filter(call -> call.chat() == chat)
                .map(Call::text)
                .toList();
    }

    /** How many updates nobody has confirmed. */
    synchronized int unconfirmed() {
        return updates.size();
    }

    static Fault json(int status, String body) {
        return exchange -> reply(exchange, status, "application/json", body);
    }

    static Fault html(int status) {
        return exchange -> reply(exchange, status, "text/html", "<html><h1>" + status + "</h1></html>");
    }

    static Fault limited(int seconds) {
        return json(429, """
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after %1$d","parameters":{"retry_after":%1$d}}""".formatted(seconds));
    }

    static Fault refused(int code, String description) {
        return json(code, "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
    }

    /** Hangs up without a reply. */
    static Fault reset() {
        return HttpExchange::close;
    }

    /** Promises more than it sends. */
    static Fault cut() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write("{\"ok\":true,\"res".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        };
    }

    /** Takes the call and never replies. */
    Fault blackHole() {
        return exchange -> {
            synchronized (this) {
                while (!closed) {
                    wait();
                }
            }
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String prefix = "/bot" + TOKEN + "/";
            if (!path.startsWith(prefix)) {
                refused(401, "Unauthorized").answer(exchange);
                return;
            }
            String method = path.substring(prefix.length()).toLowerCase(Locale.ROOT);
            JsonNode arguments = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            Call call = new Call(method, arguments, System.nanoTime());
            calls.add(call);
            Planned planned = nextFault(method);
            Fault fault = planned == null ? null : planned.fault();
            if (planned == null || planned.carriedOut()) {
                Reply reply = carryOut(call);
                if (fault == null) {
                    reply(exchange, reply.status(), "application/json", reply.body());
                }
            }
            if (fault != null) {
                fault.answer(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Planned nextFault(String method) {
        Queue<Planned> queue = faults.get(method);
        return queue == null ? null : queue.poll();
    }

    private record Reply(int status, String body) {

        static Reply ok(String result) {
            return new Reply(200, "{\"ok\":true,\"result\":" + result + "}");
        }

        static Reply bad(String description) {
            return new Reply(
                    400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: " + description + "\"}");
        }
    }

    private Reply carryOut(Call call) throws InterruptedException {
        return switch (call.method()) {
            case "getme" ->
                Reply.ok("{\"id\":" + BOT_ID + ",\"is_bot\":true,\"first_name\":\"Crane\",\"username\":\"CraneBot\"}");
            case "getupdates" -> Reply.ok(nextUpdates(call.arguments()));
            case "sendmessage" -> sendMessage(call);
            default -> Reply.ok("true");
        };
    }

    private Reply sendMessage(Call call) {
        String text = call.text();
        boolean markup = call.arguments().path("parse_mode").asText().equals("HTML");
        if (markup && TelegramHtml.shown(text).isEmpty()) {
            return Reply.bad("can't parse entities: Unsupported start tag at byte offset 0");
        }
        String shown = markup ? TelegramHtml.shown(text).orElseThrow() : text;
        if (shown.isBlank()) {
            return Reply.bad("message text is empty");
        }
        if (shown.length() > 4096) {
            return Reply.bad("message is too long");
        }
        synchronized (this) {
            delivered.add(call);
            return Reply.ok("{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":%d,\"type\":\"private\"},\"text\":\"x\"}"
                    .formatted(nextMessage++, call.chat()));
        }
    }

    private synchronized String nextUpdates(JsonNode arguments) throws InterruptedException {
        mostPollers = Math.max(mostPollers, ++pollers);
        try {
            return waitForUpdates(arguments);
        } finally {
            pollers--;
        }
    }

    private String waitForUpdates(JsonNode arguments) throws InterruptedException {
        long offset = arguments.path("offset").asLong();
        updates.removeIf(update -> update.id() < offset);
        long end = System.nanoTime()
                + TimeUnit.SECONDS.toNanos(arguments.path("timeout").asLong());
        while (updates.isEmpty() && !closed && end - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
        }
        return updates.stream()
                .limit(arguments.path("limit").asLong(100))
                .map(Pending::json)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
