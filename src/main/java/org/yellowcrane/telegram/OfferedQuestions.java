package org.yellowcrane.telegram;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * The questions offered as buttons under answers. They are buttons of the message and not a reply keyboard, which would cover the place where people
 * type and, in a group, would be everybody's. A button's data has 64 bytes, too few for a question in most scripts: it names the offer, which is
 * remembered here for as long as there is room. Safe for concurrent use.
 */
final class OfferedQuestions {

    /** Some megabytes of memory. */
    private static final int REMEMBERED = 10_000;

    private static final int KEY_BYTES = 12;

    private static final Pattern DATA = Pattern.compile("q:([A-Za-z0-9_-]{16}):([0-9])");

    private record Offer(long chat, List<String> questions) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Offer> offers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).<String, Offer>build().asMap();

    /** Buttons for questions, one a row; nothing for no questions. */
    @Nullable
    InlineKeyboardMarkup offer(long chat, List<String> questions) {
        if (questions.isEmpty()) {
            return null;
        }
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        offers.put(key, new Offer(chat, questions));
        List<InlineKeyboardRow> rows = new ArrayList<>();
        for (String question : questions) {
            rows.add(new InlineKeyboardRow(InlineKeyboardButton.builder()
                    .text(SafeText.of(question))
                    .callbackData("q:" + key + ":" + rows.size())
                    .build()));
        }
        return new InlineKeyboardMarkup(rows);
    }

    /** The question behind a button; empty if the offer is forgotten, was made to another chat or was never made. */
    Optional<String> chosen(long chat, String data) {
        Matcher matcher = DATA.matcher(data);
        Offer offer = matcher.matches() ? offers.get(matcher.group(1)) : null;
        if (offer == null || offer.chat() != chat) {
            return Optional.empty();
        }
        int index = Integer.parseInt(matcher.group(2));
        return index < offer.questions().size() ? Optional.of(offer.questions().get(index)) : Optional.empty();
    }
}
