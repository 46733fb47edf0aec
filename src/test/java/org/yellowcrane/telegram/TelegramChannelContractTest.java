package org.yellowcrane.telegram;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.channel.Channel;
import org.yellowcrane.channel.ChannelContract;
import org.yellowcrane.channel.IncomingMessage;

class TelegramChannelContractTest extends ChannelContract {

    private final RunningBot bot = new RunningBot();

    @BeforeEach
    void start() {
        bot.start();
        RunningBot.until(() -> bot.channel.status().on(), () -> "not on");
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Override
    protected Channel channel() {
        return bot.channel;
    }

    @Override
    protected Channel unconfigured() {
        return new TelegramChannel(
                RunningBot.settings("", bot.telegram.url(), 10), bot.conversations, bot.office, Clock.systemUTC());
    }

    @Override
    protected void answerBy(Function<IncomingMessage, Answer> answering) {
        bot.conversations.answerBy(answering);
    }

    @Override
    protected void write(String user, String text) {
        bot.write(Long.parseLong(user), text);
    }

    @Override
    protected List<String> repliesTo(String user, int atLeast) {
        long chat = Long.parseLong(user);
        RunningBot.until(() -> bot.telegram.textsTo(chat).size() >= atLeast, bot::soFar);
        return bot.telegram.textsTo(chat).stream()
                .map(html -> TelegramHtml.shown(html).orElseThrow())
                .toList();
    }
}
