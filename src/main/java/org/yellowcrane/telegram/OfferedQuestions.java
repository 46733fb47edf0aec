package org.yellowcrane.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yellowcrane.conversation.Conversations;
import org.yellowcrane.conversation.PostOffice;

/**
 * The questions offered as buttons under answers. They are buttons of the message and not a reply keyboard, which would cover the place where people
 * type and, in a group, would be everybody's. A button's data has 64 bytes, too few for a question in most scripts: it names the answer, whose turn
 * holds the questions. Safe for concurrent use.
 */
final class OfferedQuestions {

    private static final Pattern DATA = Pattern.compile("q:([A-Za-z0-9_-]{1,40}):([0-9])");

    private final Conversations conversations;
    private final PostOffice office;

    OfferedQuestions(Conversations conversations, PostOffice office) {
        this.conversations = conversations;
        this.office = office;
    }

    /** Buttons for the questions under an answer. */
    static List<Outgoing.Button> buttons(String answer, List<String> questions) {
        List<Outgoing.Button> buttons = new ArrayList<>();
        for (String question : questions) {
            buttons.add(new Outgoing.Button(SafeText.of(question), "q:" + answer + ":" + buttons.size()));
        }
        return buttons;
    }

    /** The question behind a button; empty if the answer is forgotten, was given to another chat or was never given. */
    Optional<String> chosen(long chat, String data) {
        Matcher matcher = DATA.matcher(data);
        if (!matcher.matches() || !office.wasSent(TelegramChannel.NAME, Long.toString(chat), matcher.group(1))) {
            return Optional.empty();
        }
        List<String> questions = conversations.suggestions(matcher.group(1));
        int index = Integer.parseInt(matcher.group(2));
        return index < questions.size() ? Optional.of(questions.get(index)) : Optional.empty();
    }
}
