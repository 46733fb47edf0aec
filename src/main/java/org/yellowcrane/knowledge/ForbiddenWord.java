package org.yellowcrane.knowledge;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that must not be written, matched as its script demands: a whole word in alphabetic scripts, anywhere in a text in Chinese
 * characters and kana, with a particle behind it in Hangul. A word without capital letters is found in either case.
 *
 * @param form as the editor wrote it
 * @param pattern finds it in a text in {@link #plain} form
 */
record ForbiddenWord(String form, Pattern pattern) {

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{M}\\p{N}])";
    private static final String PARTICLE = "(?:은|는|이|가|을|를|의|에|에서|에게|로|으로|와|과|도|만|부터|까지|인|이나|나|보다|처럼)?";

    static ForbiddenWord of(String form) {
        String plain = plain(form);
        String quoted = Pattern.quote(plain);
        String expression = switch (script(plain)) {
            case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA -> quoted;
            case UScript.HANGUL -> NO_LETTER_BEFORE + quoted + PARTICLE + NO_LETTER_AFTER;
            default -> NO_LETTER_BEFORE + quoted + NO_LETTER_AFTER;
        };
        boolean anyCase = plain.codePoints().noneMatch(Character::isUpperCase);
        int flags = anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return new ForbiddenWord(form, Pattern.compile(expression, flags));
    }

    /** Whether a text holds the word outside the given phrases. */
    boolean occursIn(String text, List<String> contexts) {
        String plain = plain(text);
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find()) {
            int start = matcher.start();
            int end = start + plain(form).length();
            if (contexts.stream().noneMatch(context -> covers(plain, plain(context), start, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(String text, String context, int start, int end) {
        int from = Math.max(0, end - context.length());
        for (int at = text.indexOf(context, from); at >= 0 && at <= start; at = text.indexOf(context, at + 1)) {
            if (at + context.length() >= end) {
                return true;
            }
        }
        return false;
    }

    /** With one kind of apostrophe, single also where ICU MessageFormat doubles it, and plain spaces. */
    private static String plain(String text) {
        return text.replace('’', '\'').replace("''", "'").replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private static int script(String text) {
        return text.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .findFirst()
                .orElse(UScript.COMMON);
    }
}
