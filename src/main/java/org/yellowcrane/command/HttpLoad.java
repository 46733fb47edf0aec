package org.yellowcrane.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service distinct questions, none twice: first by one client, then by many at once.
 *
 * @param answers where to post questions
 * @param clients how many at once in the second round
 */
record HttpLoad(URI answers, int clients, Progress progress) {

    /** Asked before the clock counts. */
    private static final int WARM_UP = 200;

    /** Of the rest, the share that one client asks. */
    private static final double ALONE = 0.3;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** For the service at an address such as {@code http://localhost:8080}. */
    static HttpLoad of(String service, int clients, Progress progress) {
        String base = service.endsWith("/") ? service.substring(0, service.length() - 1) : service;
        return new HttpLoad(URI.create(base + "/api/v1/answers"), clients, progress);
    }

    /** Latencies in milliseconds, answers a second, refusals and errors, and the resident memory of a local service. */
    Map<String, Map<String, Map<String, Number>>> measure(Collection<BeirFolder> data)
            throws IOException, InterruptedException {
        Set<String> distinct = new LinkedHashSet<>();
        data.forEach(folder -> folder.questions().forEach(question -> distinct.add(question.text())));
        List<String> questions = new ArrayList<>(distinct);
        if (questions.size() <= 2 * WARM_UP) {
            throw new IOException("Too few distinct questions for a run: " + questions.size());
        }
        java.util.Collections.shuffle(questions, new java.util.Random(1));
        int alone = WARM_UP + (int) (ALONE * (questions.size() - WARM_UP));
        Map<String, Map<String, Number>> rounds = new LinkedHashMap<>();
        round(questions.subList(0, WARM_UP), 1);
        rounds.put("one-client", round(questions.subList(WARM_UP, alone), 1));
        rounds.put(clients + "-clients", round(questions.subList(alone, questions.size()), clients));
        progress.end();
        return Map.of("http", rounds);
    }

    private Map<String, Number> round(List<String> questions, int width) throws IOException, InterruptedException {
        progress.start(width == 1 ? "one client" : width + " clients");
        Queue<String> waiting = new ArrayDeque<>(questions);
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        AtomicInteger failures = new AtomicInteger();
        long start = System.nanoTime();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                threads.add(Thread.ofVirtual().start(() -> drain(client, waiting, millis, failures)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Double> sorted = millis.stream().sorted().toList();
        Map<String, Number> measured = new LinkedHashMap<>();
        measured.put("questions", questions.size());
        measured.put("failures", failures.get());
        for (int percent : List.of(50, 95, 99)) {
            int at = Math.min(sorted.size() - 1, percent * sorted.size() / 100);
            measured.put("millisP" + percent, sorted.isEmpty() ? Double.NaN : sorted.get(at));
        }
        measured.put("perSecond", sorted.size() / seconds);
        OptionalLong memory = ResidentMemory.ofListener(answers.getHost(), port());
        memory.ifPresent(bytes -> measured.put("residentMegabytes", bytes / 1_000_000));
        return measured;
    }

    private int port() {
        if (answers.getPort() >= 0) {
            return answers.getPort();
        }
        return "https".equals(answers.getScheme()) ? 443 : 80;
    }

    private void drain(HttpClient client, Queue<String> waiting, Queue<Double> millis, AtomicInteger failures) {
        while (true) {
            String question;
            synchronized (waiting) {
                question = waiting.poll();
            }
            if (question == null) {
                return;
            }
            long start = System.nanoTime();
            if (ask(client, question)) {
                millis.add((System.nanoTime() - start) / 1e6);
            } else {
                failures.incrementAndGet();
            }
            synchronized (progress) {
                progress.step();
            }
        }
    }

    private boolean ask(HttpClient client, String question) {
        HttpRequest request = HttpRequest.newBuilder(answers)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("question", question))))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
