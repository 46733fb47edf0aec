package org.yellowcrane.telegram;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where Telegram pushes updates to. Nothing is there unless that is configured; nothing is read of what others send. */
@RestController
@ConditionalOnWebApplication
class WebhookController {

    private final TelegramChannel channel;

    WebhookController(TelegramChannel channel) {
        this.channel = channel;
    }

    @PostMapping(Endpoint.PATH)
    @ResponseStatus(HttpStatus.OK)
    void receive(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false) @Nullable String secret,
            @RequestBody(required = false) byte @Nullable [] update) {
        Webhook webhook = channel.webhook().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!webhook.isFromTelegram(secret)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        webhook.take(update == null ? new byte[0] : update);
    }
}
