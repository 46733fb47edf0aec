package org.yellowcrane.telegram;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Reads all that is logged during a test, at every level, and fails the test if the token is in it. */
final class SecretWatch implements BeforeEachCallback, AfterEachCallback {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLoggerName().contains("sun.net.httpserver")) {
                // The fake server's own log of its requests: no part of the program.
                return;
            }
            String cause =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + cause);
        }
    };
    private final Level before = root.getLevel();

    List<String> lines() {
        return List.copyOf(lines);
    }

    long countOf(String part) {
        return lines.stream().filter(line -> line.contains(part)).count();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        root.setLevel(Level.TRACE);
        // As in application.yaml: below it writes what is stored.
        ((Logger) LoggerFactory.getLogger("org.springframework.jdbc.core")).setLevel(Level.DEBUG);
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        root.detachAppender(appender);
        root.setLevel(before);
        String secret = FakeBotApi.TOKEN.substring(FakeBotApi.TOKEN.indexOf(':') + 1);
        if (countOf(secret) > 0) {
            throw new AssertionError("The token was logged by "
                    + lines.stream()
                            .filter(line -> line.contains(secret))
                            .map(line -> line.split(" ", 3)[1])
                            .distinct()
                            .toList());
        }
    }
}
