package org.yellowcrane.telegram;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.yellowcrane.answer.Replies;
import org.yellowcrane.language.Language;

/** The commands that Telegram shows in its menu. */
final class CommandMenu {

    /** Telegram's bound for a description. */
    private static final int LONGEST_DESCRIPTION = 256;

    private CommandMenu() {}

    /** The menus of all languages; the English one is also that of every other language. */
    static List<SetMyCommands> of(Words words) {
        return words.languages().stream()
                .filter(language -> language.tag().length() == 2)
                .map(language -> menu(words.in(language)))
                .toList();
    }

    private static SetMyCommands menu(Replies replies) {
        List<BotCommand> commands = List.of(
                new BotCommand("help", firstSentence(replies.text("telegram.help"), replies.language())),
                new BotCommand("start", "Yellow Crane 黄鹤"),
                new BotCommand("forget", replies.text("telegram.forget")));
        boolean isDefault = replies.language().equals(Language.ENGLISH);
        return new SetMyCommands(
                commands,
                new BotCommandScopeDefault(),
                isDefault ? null : replies.language().tag());
    }

    private static String firstSentence(String text, Language language) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(language.locale());
        sentences.setText(text);
        String first = text.substring(0, sentences.next()).strip();
        return first.length() <= LONGEST_DESCRIPTION ? first : first.substring(0, LONGEST_DESCRIPTION);
    }
}
