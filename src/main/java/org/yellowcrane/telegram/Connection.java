package org.yellowcrane.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * The HTTP connection to the Bot API. It never repeats a request by itself, tells requests that left from those that did not, and makes every
 * failure a reply of the Bot API's form, because the library cannot read any other.
 */
final class Connection {

    static final MediaType JSON = MediaType.get("application/json");

    /** Longer than any error that Telegram describes. */
    private static final long LONGEST_ERROR_BYTES = 64 * 1024;

    /** OkHttp's own limit, 5 calls to a host, would let slow chats hold up all others. */
    private static final int CALLS_AT_ONCE = 64;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Connection() {}

    static OkHttpClient open(Duration callTimeout) {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .callTimeout(callTimeout)
                .connectTimeout(callTimeout)
                .readTimeout(callTimeout)
                .writeTimeout(callTimeout)
                .addInterceptor(Connection::tellWhatLeft)
                .addInterceptor(Connection::nameFailures)
                .addNetworkInterceptor(Connection::markLeaving)
                .build();
    }

    /** A request that did not reach the peer. */
    static final class NotReachedException extends IOException {

        private static final long serialVersionUID = 1L;

        NotReachedException(IOException cause) {
            super("not reached", cause);
        }
    }

    /** Set as soon as there is a connection to write the request to. */
    private static final class Leaving {
        private final AtomicBoolean started = new AtomicBoolean();
    }

    private static Response tellWhatLeft(Interceptor.Chain chain) throws IOException {
        Leaving leaving = new Leaving();
        Request request =
                chain.request().newBuilder().tag(Leaving.class, leaving).build();
        try {
            return chain.proceed(request);
        } catch (IOException e) {
            throw leaving.started.get() ? e : new NotReachedException(e);
        }
    }

    private static Response markLeaving(Interceptor.Chain chain) throws IOException {
        Leaving leaving = chain.request().tag(Leaving.class);
        if (leaving != null) {
            leaving.started.set(true);
        }
        return chain.proceed(chain.request());
    }

    private static Response nameFailures(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.isSuccessful()
                || isError(response.peekBody(LONGEST_ERROR_BYTES).string())) {
            return response;
        }
        response.close();
        String error =
                "{\"ok\":false,\"error_code\":" + response.code() + ",\"description\":\"no reply of a Bot API\"}";
        return response.newBuilder().body(ResponseBody.create(error, JSON)).build();
    }

    private static boolean isError(String body) {
        try {
            return MAPPER.readTree(body).path("error_code").isInt();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
