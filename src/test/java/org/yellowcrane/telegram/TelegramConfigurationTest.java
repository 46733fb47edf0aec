package org.yellowcrane.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.yellowcrane.channel.Channel;
import org.yellowcrane.conversation.Conversations;
import org.yellowcrane.conversation.PostOffice;
import org.yellowcrane.conversation.TestPostOffice;

class TelegramConfigurationTest {

    @RegisterExtension
    final SecretWatch log = new SecretWatch();

    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withBean(Conversations.class, FakeConversations::new)
            .withBean(PostOffice.class, () -> TestPostOffice.empty(Clock.systemUTC()))
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(TelegramConfiguration.class);

    @ParameterizedTest
    @CsvSource({
        "'', is not set",
        "' ', is not set",
        "<token>, placeholder",
        "changeme, placeholder",
        "123456:your-token-goes-in-here-please-ok, placeholder",
        "abc, wrong form",
        "123456:short, wrong form",
        "../../etc:AAabcdefghijklmnopqrstuvwxyz_01234-, wrong form",
    })
    void isOffWithTheReasonAndLetsTheServiceStart(String token, String reason) {
        service.withPropertyValues("yellowcrane.telegram.token=" + token).run(context -> {
            assertThat(context).hasNotFailed();
            Channel.Status status = context.getBean(Channel.class).status();
            assertThat(status.on()).isFalse();
            assertThat(status.reason()).contains(reason).doesNotContain("\n");
            assertThat(log.countOf("Telegram is off: " + status.reason())).isEqualTo(1);
        });
    }

    @Test
    void pollsWhereThereIsAToken() {
        try (FakeBotApi telegram = new FakeBotApi()) {
            service.withPropertyValues(
                            "yellowcrane.telegram.token=" + FakeBotApi.TOKEN,
                            "yellowcrane.telegram.api-url=" + telegram.url())
                    .run(context -> {
                        Channel channel = context.getBean(Channel.class);
                        RunningBot.until(
                                () -> channel.status().on(),
                                () -> channel.status().reason());
                        assertThat(context.getBean(TelegramSettings.class).toString())
                                .doesNotContain(FakeBotApi.TOKEN);
                    });
        }
    }

    @Test
    void doesNotExistWhereACommandRuns() {
        new ApplicationContextRunner()
                .withUserConfiguration(TelegramConfiguration.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Channel.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-url=ftp://api.telegram.org",
                "api-url=https://api.telegram.org/bot",
                "api-url=https://user:pw@api.telegram.org",
                "pending=-1",
                "freshness=-1h",
                "pace.poll=1h",
                "pase.poll=50s",
            })
    void refusesSettingsThatMakeNoSense(String setting) {
        String key = setting.substring(0, setting.indexOf('='));
        service.withPropertyValues("yellowcrane.telegram." + setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(key.contains("pase") ? key : camelCase(key)));
    }

    private static String camelCase(String key) {
        return key.equals("api-url") ? "apiUrl" : key;
    }
}
