package org.yellowcrane.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the server under test: well-behaved over HTTP, or byte by byte over a socket. */
class Client {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    Client(int port) {
        this.port = port;
    }

    /** A request to be completed; its path is not escaped. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String json) {
        return post(BodyPublishers.ofString(json));
    }

    HttpResponse<String> post(BodyPublisher body) {
        return send(request("/api/v1/answers")
                .header("Content-Type", "application/json")
                .POST(body));
    }

    /** Asks one question and returns the response. */
    HttpResponse<String> ask(String question) {
        return post(MAPPER.writeValueAsString(MAPPER.createObjectNode().put("question", question)));
    }

    /** Asks one question for its events, perhaps behind the last one seen. */
    HttpResponse<String> askForEvents(String question, @Nullable String lastEvent) {
        HttpRequest.Builder request = eventsRequest(question);
        return send(lastEvent == null ? request : request.header("Last-Event-ID", lastEvent));
    }

    HttpRequest.Builder eventsRequest(String question) {
        return request("/api/v1/answers")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(
                        MAPPER.writeValueAsString(MAPPER.createObjectNode().put("question", question))));
    }

    Socket connect() throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(30_000);
        return socket;
    }

    /** Sends bytes as they are and returns all that comes back until the server closes the connection. */
    String raw(String request) {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return MAPPER.readTree(response.body());
    }
}
