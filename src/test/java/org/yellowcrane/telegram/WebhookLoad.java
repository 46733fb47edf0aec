package org.yellowcrane.telegram;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.yellowcrane.command.ConstantLoad;

/**
 * Pushes questions to a service as Telegram does, each from a chat of its own, for a third of the time to warm up and then to measure, and counts the answers: {@code WebhookLoad http://localhost:8080 200 60}. It
 * prints the token and the address that the service has to be started with, and begins once that has told where it is.
 */
final class WebhookLoad {

    private WebhookLoad() {}

    public static void main(String[] arguments) throws Exception {
        URI webhook = URI.create(arguments[0] + Endpoint.PATH);
        int perSecond = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        long first = ThreadLocalRandom.current().nextLong(1L << 40);
        try (FakeBotApi telegram = new FakeBotApi()) {
            System.out.println("TELEGRAM_BOT_TOKEN=" + FakeBotApi.TOKEN + " TELEGRAM_API_URL=" + telegram.url()
                    + " TELEGRAM_WEBHOOK_URL=" + arguments[0]);
            while (telegram.calls("setWebhook").isEmpty()) {
                Thread.sleep(100);
            }
            String secret = telegram.calls("setWebhook")
                    .getFirst()
                    .arguments()
                    .path("secret_token")
                    .asText();
            int warmUp = perSecond * seconds / 3;
            System.out.println("to warm up: "
                    + new ConstantLoad(perSecond, seconds / 3).run(number -> update(webhook, secret, first + number)));
            ConstantLoad.Outcome outcome = new ConstantLoad(perSecond, seconds)
                    .run(number -> update(webhook, secret, first + warmUp + number));
            System.out.println("acknowledged: " + outcome);
            int expected = warmUp + outcome.millis().size();
            long answered = 0;
            long quiet = 0;
            while (answered < expected && quiet < 120) {
                Thread.sleep(1_000);
                long now = telegram.delivered().stream()
                        .mapToLong(FakeBotApi.Call::chat)
                        .distinct()
                        .count();
                quiet = now == answered ? quiet + 1 : 0;
                answered = now;
            }
            System.out.println("chats answered: " + answered + " of " + expected + ", messages " + telegram.deliveries()
                    + ", most in a second " + mostInASecond(telegram.delivered()));
        }
    }

    private static HttpRequest update(URI webhook, String secret, long id) {
        String update = RunningBot.message(id, id, "\"text\":\"help, my wallet was stolen\"")
                .replace(
                        "\"date\":" + RunningBot.NOW.getEpochSecond(),
                        "\"date\":" + Instant.now().getEpochSecond());
        return HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(update))
                .build();
    }

    private static int mostInASecond(List<FakeBotApi.Call> calls) {
        List<Long> times = calls.stream().map(FakeBotApi.Call::nanos).sorted().toList();
        int most = 0;
        for (int from = 0, to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= 1_000_000_000L) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
