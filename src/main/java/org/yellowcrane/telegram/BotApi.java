package org.yellowcrane.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The Bot API. What fails is a value and not an exception, since the exceptions below name addresses, and these hold the token.
 *
 * <p>Methods are called by the library. Updates are fetched without it: it binds a whole batch to its types, so that one field of an unexpected type
 * would hold up every update behind it for ever. Safe for concurrent use.
 */
final class BotApi implements AutoCloseable {

    /** A hundred updates of the largest kind stay well below. */
    private static final long LARGEST_BATCH_BYTES = 8L * 1024 * 1024;

    /** Telegram says how long to wait when it limits; a proxy before it may not. */
    private static final Duration WAIT_IF_UNSAID = Duration.ofSeconds(3);

    private static final List<String> KINDS = List.of("message", "edited_message", "callback_query");

    private final ObjectMapper mapper = new ObjectMapper();
    private final OkHttpClient http;
    private final OkHttpClient patient;
    private final TelegramClient client;
    private final HttpUrl address;
    private final Duration poll;

    BotApi(TelegramSettings settings) {
        HttpUrl server = HttpUrl.get(settings.apiUrl());
        this.poll = settings.pace().poll();
        this.http = Connection.open(settings.pace().call());
        Duration longest = poll.plus(settings.pace().call());
        this.patient =
                http.newBuilder().callTimeout(longest).readTimeout(longest).build();
        this.address = server.newBuilder()
                .addPathSegment("bot" + settings.token())
                .addPathSegment("")
                .build();
        this.client = new OkHttpTelegramClient(
                mapper, http, settings.token(), new TelegramUrl(server.scheme(), server.host(), server.port(), false));
    }

    /** Waits for updates from one id on; the earlier ones are done with. */
    Polled updates(long offset, int limit, Duration wait) throws InterruptedException {
        Map<String, Object> arguments =
                Map.of("offset", offset, "limit", limit, "timeout", wait.toSeconds(), "allowed_updates", KINDS);
        return fetch("getUpdates", arguments);
    }

    Polled updates(long offset, int limit) throws InterruptedException {
        return updates(offset, limit, poll);
    }

    /** The bot itself, as the only element of the batch. */
    Polled me() throws InterruptedException {
        return fetch("getMe", Map.of());
    }

    /** Has updates pushed to an address. */
    Polled setWebhook(Endpoint endpoint) throws InterruptedException {
        return fetch(
                "setWebhook",
                Map.of("url", endpoint.url(), "secret_token", endpoint.secret(), "allowed_updates", KINDS));
    }

    /** What Telegram knows of the address, as the only element of the batch. */
    Polled webhook() throws InterruptedException {
        return fetch("getWebhookInfo", Map.of());
    }

    private Polled fetch(String method, Map<String, Object> arguments) throws InterruptedException {
        try {
            RequestBody body = RequestBody.create(mapper.writeValueAsString(arguments), Connection.JSON);
            Request request = new Request.Builder()
                    .url(address.newBuilder().addPathSegment(method).build())
                    .post(body)
                    .build();
            try (Response response = patient.newCall(request).execute()) {
                BufferedSource source = Objects.requireNonNull(response.body()).source();
                boolean tooLarge = source.request(LARGEST_BATCH_BYTES);
                String start = source.readString(source.getBuffer().size(), StandardCharsets.UTF_8);
                return tooLarge ? new Polled.Unreadable(start) : read(start);
            }
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new Polled.Failed(failure(e), null);
        }
    }

    private Polled read(String body) {
        JsonNode reply;
        try {
            reply = mapper.readTree(body);
        } catch (JsonProcessingException e) {
            return new Polled.Unreadable(body);
        }
        if (reply.path("ok").asBoolean(false)) {
            JsonNode result = reply.path("result");
            List<JsonNode> updates = new ArrayList<>();
            if (result.isArray()) {
                result.forEach(updates::add);
            } else {
                updates.add(result);
            }
            return new Polled.Batch(updates);
        }
        int code = reply.path("error_code").asInt();
        if (code == 0) {
            return new Polled.Unreadable(body);
        }
        JsonNode wait = reply.path("parameters").path("retry_after");
        return new Polled.Failed(
                "Telegram answered " + code, wait.isNumber() ? Duration.ofSeconds(wait.asLong()) : null);
    }

    /** Calls a method once. */
    <T extends Serializable> Attempt attempt(BotApiMethod<T> method) throws InterruptedException {
        try {
            client.executeAsync(method).get();
            return new Attempt.Done();
        } catch (ExecutionException e) {
            return outcome(e.getCause());
        } catch (TelegramApiException e) {
            return new Attempt.Refused(0, "not a valid " + method.getMethod(), null);
        }
    }

    private static Attempt outcome(@Nullable Throwable failure) {
        if (failure instanceof Connection.NotReachedException) {
            return new Attempt.NotDone(failure(failure));
        }
        // Without a reply of the Bot API's form the library's code is 0, without a code in it null.
        return failure instanceof TelegramApiRequestException reply
                        && Objects.requireNonNullElse(reply.getErrorCode(), 0) > 0
                ? refusal(reply)
                : new Attempt.MaybeDone(failure(failure));
    }

    private static Attempt refusal(TelegramApiRequestException reply) {
        int code = reply.getErrorCode();
        ResponseParameters parameters = reply.getParameters();
        if (code == 429) {
            Integer wait = parameters == null ? null : parameters.getRetryAfter();
            return new Attempt.Limited(wait == null ? WAIT_IF_UNSAID : Duration.ofSeconds(Math.max(wait, 1)));
        }
        if (code == 504) {
            return new Attempt.MaybeDone("Telegram answered 504");
        }
        return code >= 500
                ? new Attempt.NotDone("Telegram answered " + code)
                : new Attempt.Refused(
                        code,
                        withoutQuotes(reply.getApiResponse()),
                        parameters == null ? null : parameters.getMigrateToChatId());
    }

    /** Telegram quotes what it cannot parse, and that is a piece of the message. */
    private static String withoutQuotes(@Nullable String description) {
        String whole = description == null ? "" : description.strip();
        int quote = whole.indexOf('"');
        String own = quote < 0 ? whole : whole.substring(0, quote);
        return own.length() <= 100 ? own : own.substring(0, 100);
    }

    private static String failure(@Nullable Throwable failure) {
        Throwable deepest = failure instanceof Connection.NotReachedException ? failure.getCause() : failure;
        return deepest == null ? "no reply" : deepest.getClass().getSimpleName();
    }

    /** Lets go of connections and threads. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
