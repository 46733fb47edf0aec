package org.yellowcrane.telegram;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Replies;
import org.yellowcrane.conversation.PostOffice;

/** The buttons under an answer that say whether it helped. Safe for concurrent use. */
final class FeedbackButtons {

    private static final Pattern DATA = Pattern.compile("f:([A-Za-z0-9_-]{1,40}):([yn])");

    private final PostOffice office;

    FeedbackButtons(PostOffice office) {
        this.office = office;
    }

    /** None under cards and greetings, which are no matter of the knowledge. */
    static List<Outgoing.Button> under(String id, Answer answer, Replies words) {
        return switch (answer.outcome()) {
            case EMERGENCY, REFUSED, SMALL_TALK -> List.of();
            case ANSWERED, CLARIFY, NOT_KNOWN, OUT_OF_SCOPE, OUTDATED ->
                List.of(
                        new Outgoing.Button(words.text("telegram.helpful"), "f:" + id + ":y"),
                        new Outgoing.Button(words.text("telegram.not-helpful"), "f:" + id + ":n"));
        };
    }

    /** Whether the data of a button claims to be of one of these. */
    static boolean isOne(String data) {
        return data.startsWith("f:");
    }

    /** Notes what a press says. Returns false if the answer is forgotten, was given to another chat or was never given. */
    boolean note(long chat, String data) {
        Matcher matcher = DATA.matcher(data);
        return matcher.matches()
                && office.rate(
                        TelegramChannel.NAME,
                        Long.toString(chat),
                        matcher.group(1),
                        matcher.group(2).equals("y"));
    }
}
