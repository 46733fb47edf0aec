package org.yellowcrane.inference;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one call, which can be cut at any moment: LangChain4j's own client can be stopped only once the first token has come, and
 * reads a reply of any length.
 */
final class Wire implements HttpClient {

    /** A long answer token by token is about 200 KB. */
    private static final int LONGEST_REPLY = 2 << 20;

    private final java.net.http.HttpClient http;
    private @Nullable CompletableFuture<?> exchange;
    private @Nullable InputStream reply;
    private boolean cut;

    Wire(java.net.http.HttpClient http) {
        this.http = http;
    }

    /** Ends the call: the service sees the connection closed. */
    synchronized void cut() {
        cut = true;
        if (exchange != null) {
            exchange.cancel(true);
        }
        close(reply);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        var call = http.sendAsync(jdk(request), BodyHandlers.ofInputStream());
        begin(call);
        // Never on the calling thread, which a reply that is there already would hold until its end.
        var read = call.thenAcceptAsync(response -> read(response, parser, listener), Thread::startVirtualThread);
        read.exceptionally(failure -> {
            listener.onError(failure.getCause() == null ? failure : failure.getCause());
            return null;
        });
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("Every reply is streamed");
    }

    private void read(
            HttpResponse<InputStream> response, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (InputStream body = new Bounded(response.body())) {
            if (!begin(body)) {
                return;
            }
            if (response.statusCode() != 200) {
                listener.onError(new HttpException(response.statusCode(), "status " + response.statusCode()));
                return;
            }
            listener.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            parser.parse(body, listener);
            listener.onClose();
        } catch (IOException broken) {
            listener.onError(broken);
        }
    }

    private synchronized void begin(CompletableFuture<?> call) {
        exchange = call;
        if (cut) {
            call.cancel(true);
        }
    }

    private synchronized boolean begin(InputStream body) {
        reply = body;
        return !cut;
    }

    private static java.net.http.HttpRequest jdk(HttpRequest request) {
        String body = request.body();
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(
                        request.method().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private static void close(@Nullable InputStream stream) {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException closed) {
            // There is nothing left to end.
        }
    }

    /** How LangChain4j asks for a client. */
    HttpClientBuilder builder() {
        return new HttpClientBuilder() {
            @Override
            public @Nullable Duration connectTimeout() {
                return null;
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration timeout) {
                return this;
            }

            @Override
            public @Nullable Duration readTimeout() {
                return null;
            }

            @Override
            public HttpClientBuilder readTimeout(Duration timeout) {
                return this;
            }

            @Override
            public HttpClient build() {
                return Wire.this;
            }
        };
    }

    /** A stream that breaks where it has given more than any honest reply holds. */
    private static final class Bounded extends FilterInputStream {

        private int left = LONGEST_REPLY;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return spend(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            return spend(count, count);
        }

        private int spend(int result, int count) throws IOException {
            if (result >= 0) {
                left -= count;
                if (left < 0) {
                    throw new IOException("The reply has no end");
                }
            }
            return result;
        }
    }
}
