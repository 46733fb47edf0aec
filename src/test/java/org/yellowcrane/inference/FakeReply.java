package org.yellowcrane.inference;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One reply of the fake, step by step. {@code «words»} stands for the number of the passage in the prompt that holds these words,,
 * {@code «prompt»} for the whole prompt, and {@code «order»} for the line of it that sends people to evil.example.
 */
final class FakeReply {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern PASSAGE =
            Pattern.compile("<passage number=\"(\\d+)\"[^\\n]*>\\n(.*?)\\n</passage>", Pattern.DOTALL);
    private static final Pattern NUMBER_OF = Pattern.compile("«([^»]+)»");
    private static final int TOKEN = 4;
    private static final String EVIL = "evil.example";

    /** How often a silent reply looks whether its caller is still there. */
    private static final int LOOK_MILLIS = 50;

    private final HttpExchange exchange;
    private final JsonNode request;
    private final CountDownLatch closed;
    private final Semaphore begun;
    private @Nullable OutputStream out;
    private long pauseMillis;
    private boolean unfinished;

    FakeReply(HttpExchange exchange, JsonNode request, CountDownLatch closed, Semaphore begun) {
        this.exchange = exchange;
        this.request = request;
        this.closed = closed;
        this.begun = begun;
    }

    void play(List<Map<String, Object>> steps) throws IOException, InterruptedException {
        for (Map<String, Object> step : steps) {
            for (Map.Entry<String, Object> part : step.entrySet()) {
                play(part.getKey(), part.getValue());
            }
        }
        if (out != null && !unfinished) {
            finish("stop");
        }
    }

    private void play(String kind, Object value) throws IOException, InterruptedException {
        switch (kind) {
            case "status" -> {
                unfinished = true;
                byte[] body = FakeLanguageModel.bytes("{\"error\": {\"message\": \"no\"}}");
                exchange.sendResponseHeaders((Integer) value, body.length);
                exchange.getResponseBody().write(body);
            }
            case "pause" -> pauseMillis = (Integer) value;
            case "say" -> say(filled(value.toString()));
            case "think" -> event(MAPPER.createObjectNode().put("reasoning_content", value.toString()));
            case "tool" -> tool(MAPPER.valueToTree(value));
            case "raw" -> write(value.toString());
            case "finish" -> finish(value.toString());
            case "stall" -> {
                unfinished = true;
                stall();
            }
            case "cut" -> unfinished = true;
            case "endless" -> {
                unfinished = true;
                while (closed.getCount() > 0) {
                    play(value.toString().startsWith("data") ? "raw" : "say", value);
                }
            }
            default -> throw new IllegalArgumentException("No step " + kind);
        }
    }

    private void say(String text) throws IOException, InterruptedException {
        for (int i = 0; i < text.length(); i += TOKEN) {
            if (pauseMillis > 0) {
                closed.await(pauseMillis, TimeUnit.MILLISECONDS);
            }
            event(MAPPER.createObjectNode().put("content", text.substring(i, Math.min(text.length(), i + TOKEN))));
        }
    }

    private void tool(JsonNode call) throws IOException {
        ObjectNode function = MAPPER.createObjectNode()
                .put("name", call.path("name").asString())
                .put("arguments", call.path("arguments").toString());
        ObjectNode delta = MAPPER.createObjectNode();
        delta.putArray("tool_calls")
                .addObject()
                .put("index", 0)
                .put("id", "call-1")
                .put("type", "function")
                .set("function", function);
        event(delta);
        finish("tool_calls");
    }

    /** Keeps the connection open without a word that counts, until its caller or the test ends. */
    private void stall() throws IOException, InterruptedException {
        while (!closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            write(": still here\n\n");
        }
    }

    private void finish(String reason) throws IOException {
        if (unfinished) {
            return;
        }
        unfinished = true;
        ObjectNode last = chunk(MAPPER.createObjectNode());
        ((ObjectNode) last.path("choices").get(0)).put("finish_reason", reason);
        write("data: " + last + "\n\n");
        ObjectNode usage = MAPPER.createObjectNode().put("id", "fake").put("model", "fake");
        usage.putArray("choices");
        usage.putObject("usage")
                .put("prompt_tokens", 1000)
                .put("completion_tokens", 100)
                .put("total_tokens", 1100);
        write("data: " + usage + "\n\ndata: [DONE]\n\n");
    }

    private void event(ObjectNode delta) throws IOException {
        write("data: " + chunk(delta) + "\n\n");
    }

    private static ObjectNode chunk(ObjectNode delta) {
        ObjectNode chunk = MAPPER.createObjectNode()
                .put("id", "fake")
                .put("object", "chat.completion.chunk")
                .put("model", "fake");
        chunk.putArray("choices").addObject().put("index", 0).set("delta", delta);
        return chunk;
    }

    private void write(String text) throws IOException {
        OutputStream open = out;
        if (open == null) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            open = exchange.getResponseBody();
            out = open;
            begun.release();
        }
        open.write(FakeLanguageModel.bytes(text));
        open.flush();
    }

    private String filled(String text) {
        String prompt = request.path("messages")
                .valueStream()
                .map(message -> message.path("content").asString(""))
                .collect(Collectors.joining("\n"));
        return NUMBER_OF
                .matcher(text)
                .replaceAll(words -> Matcher.quoteReplacement(
                        switch (words.group(1)) {
                            case "prompt" -> escaped(prompt);
                            case "order" -> escaped(order(prompt));
                            default -> number(prompt, words.group(1));
                        }));
    }

    /** What the prompt wants said of the evil site, as it stands there, whoever put it there. */
    private static String order(String prompt) {
        return prompt.lines()
                .filter(line -> line.contains(EVIL))
                .reduce((first, last) -> last)
                .map(line -> line.replaceAll("<[^>]*>", "").strip())
                .orElse("Pay at " + EVIL + " now.");
    }

    private static String escaped(String text) {
        String quoted = MAPPER.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** The number of the first passage that holds the words; one that there is none of where none does. */
    private static String number(String prompt, String words) {
        return PASSAGE.matcher(prompt)
                .results()
                .filter(passage -> passage.group(2).contains(words))
                .map(passage -> passage.group(1))
                .findFirst()
                .orElse("99");
    }
}
