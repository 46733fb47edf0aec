package org.yellowcrane.question;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yellowcrane.language.Language;

/**
 * Japanese and Russian typed in Latin letters, put into their own scripts. Chinese in pinyin is read by its sound as it is; Korean is
 * recognised only, for nobody types it by one rule.
 */
final class Romanised {

    private static final Language RUSSIAN = new Language("ru");

    /** Shorter words may as well be Japanese particles. */
    private static final int SHORTEST_ENGLISH = 4;

    /** Languages of other scripts that people type in Latin letters, too. */
    static final List<Language> LANGUAGES = List.of(new Language("ja"), RUSSIAN, new Language("ko"), Language.CHINESE);

    private static final UnicodeSet LATIN = new UnicodeSet("[[:^L:][:Latin:]]").freeze();

    private static final Pattern WORD = Pattern.compile("[a-z']+");

    /** As Russians type: by sound, with one letter for what their scholars write with a hook. */
    private static final String TYPED_RUSSIAN = """
            shch > щ; sch > щ; sh > ш; ch > ч; zh > ж; kh > х; ts > ц; yu > ю; ya > я; yo > ё; ye > е; ju > ю; ja > я; jo > ё;
            [bvgdzklmnprstfhc] { y > ы; y > й; \\' > ь;
            a > а; b > б; c > ц; d > д; e > е; f > ф; g > г; h > х; i > и; j > ж; k > к; l > л; m > м; n > н; o > о; p > п; q > к;
            r > р; s > с; t > т; u > у; v > в; w > в; x > кс; z > з;
            """;

    private static final Map<Language, Transliterator> SCRIPTS = Map.of(
            new Language("ja"),
            Transliterator.getInstance("Latin-Hiragana"),
            RUSSIAN,
            Transliterator.createFromRules("Typed-Russian", TYPED_RUSSIAN, Transliterator.FORWARD));

    private Romanised() {}

    /**
     * A text in the script of its language. English words, which Japanese is full of, stay as they are.
     *
     * @param text any text
     * @param language the language that it is in
     * @param words tells English words
     */
    static String inOwnScript(String text, Language language, WordLists words) {
        Transliterator script = SCRIPTS.get(language);
        return script == null || !LATIN.containsAll(text)
                ? text
                : WORD.matcher(text)
                        .replaceAll(word -> isEnglish(word.group(), words) && !language.equals(RUSSIAN)
                                ? word.group()
                                : script.transliterate(word.group()));
    }

    private static boolean isEnglish(String word, WordLists words) {
        return word.length() >= SHORTEST_ENGLISH && words.familiarity(Language.ENGLISH, word) > 0;
    }
}
