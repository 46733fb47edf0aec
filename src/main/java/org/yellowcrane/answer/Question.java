package org.yellowcrane.answer;

import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/**
 * What a user asks.
 *
 * @param text as typed
 * @param replyLanguage the language explicitly chosen for replies; absent: that of the question
 * @param hint the language of the user's device or page, used only where the text does not tell
 */
public record Question(
        String text,
        @Nullable Language replyLanguage,
        @Nullable Language hint) {}
