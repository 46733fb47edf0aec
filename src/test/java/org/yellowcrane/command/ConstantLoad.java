package org.yellowcrane.command;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/**
 * Sends requests at a constant rate, whether or not the ones before are answered, as users do. A latency counts from when its request was due, so that a
 * stall is felt by all whom it would have held up.
 */
public record ConstantLoad(int perSecond, int seconds) {

    /** A generator that is further behind says so by failing. */
    private static final int MOST_OPEN = 5_000;

    /**
     * What came of it.
     *
     * @param statuses how often each HTTP status came; 0 stands for no reply
     * @param millis the latencies of status 200, sorted
     */
    public record Outcome(Map<Integer, Integer> statuses, List<Double> millis, double perSecond) {

        double percentile(int percent) {
            return millis.isEmpty()
                    ? Double.NaN
                    : millis.get(Math.min(millis.size() - 1, percent * millis.size() / 100));
        }

        @Override
        public String toString() {
            return "%s, %.0f/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms"
                    .formatted(
                            statuses,
                            perSecond,
                            percentile(50),
                            percentile(95),
                            percentile(99),
                            millis.isEmpty() ? Double.NaN : millis.getLast());
        }
    }

    /** Sends what is made for the numbers from 0 on. */
    public Outcome run(LongFunction<HttpRequest> requests) throws InterruptedException {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        Semaphore open = new Semaphore(MOST_OPEN);
        long start = System.nanoTime();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < (long) perSecond * seconds; number++) {
                long due = start + number * 1_000_000_000L / perSecond;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                HttpRequest request = requests.apply(number);
                open.acquire();
                threads.execute(() -> {
                    int status = status(client, request);
                    if (status == 200) {
                        millis.add((System.nanoTime() - due) / 1e6);
                    }
                    statuses.merge(status, 1, Integer::sum);
                    open.release();
                });
            }
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        List<Double> sorted = new ArrayList<>(millis);
        sorted.sort(null);
        return new Outcome(new TreeMap<>(statuses), sorted, sorted.size() / elapsed);
    }

    private static int status(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
