package org.yellowcrane.retrieval;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yellowcrane.language.Language;

/**
 * Cuts a text into whole sentences, one language's way.
 *
 * <p>Unicode's rules, except that abbreviations, initials and ordinals with a full stop end nothing, and line breaks always end a sentence.
 * Safe for concurrent use.
 */
public final class Sentences {

    /** Words that are written with a full stop and are followed by what they belong to; in lower case. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            ("dr prof mr mrs ms mx st sr sra srta jr no nos nr art vol pp ca approx fig al vs ltd inc co corp gen "
                            + "col lt sgt rev hon gov sen rep dept univ tel ext str bzw usw evtl inkl ggf vgl hr fr frau hl bd abs "
                            + "mio mrd kap sog geb gest jh mme mlle m mm av boul env ex p pág págs ej ud uds avda núm dña d г гг в "
                            + "вв ул им д п стр рис см тыс млн млрд руб напр просп пр пл обл р св кв корп тел jan feb mar apr jun "
                            + "jul aug sep sept oct okt nov dec dez mt ft est e.g i.e z.b d.h u.a u.s a.m p.m ph.d т.е т.д т.п н.э")
                    .split(" "));

    /** Which of them also end sentences, so that only a following lower-case letter or digit shows that they do not. */
    private static final Pattern OFTEN_LAST =
            Pattern.compile("(?i)inc|ltd|co|corp|etc|usw|jr|г|гг|т\\.д|т\\.п|u\\.s|a\\.m|p\\.m|jh|d|p|m|uds|в|вв");

    private static final Pattern LINE = Pattern.compile("\\R+");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\s*\\d{1,2}\\.\\s*$");

    private static final Map<String, BreakIterator> ITERATORS = new java.util.concurrent.ConcurrentHashMap<>();

    private Sentences() {}

    /**
     * The sentences of a text in order, without white space around them; together they hold everything but white space.
     *
     * @param text any text; a list item on a line of its own is one or more sentences of its own
     */
    public static List<String> of(String text, Language language) {
        List<String> sentences = new ArrayList<>();
        for (String line : LINE.split(text, -1)) {
            addLine(line, language, sentences);
        }
        return sentences;
    }

    private static void addLine(String line, Language language, List<String> sentences) {
        BreakIterator breaks = (BreakIterator) ITERATORS
                .computeIfAbsent(language.tag(), tag -> BreakIterator.getSentenceInstance(language.locale()))
                .clone();
        breaks.setText(line);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = line.substring(start, end);
            if (end < line.length() && goesOn(sentence, line.substring(end), language)) {
                continue;
            }
            String stripped = strip(sentence);
            if (!stripped.isEmpty()) {
                sentences.add(stripped);
            }
            start = end;
        }
    }

    private static String strip(String text) {
        return text.replace('\ufeff', ' ').strip();
    }

    /** Whether a full stop that Unicode's rules take for an end is none. */
    private static boolean goesOn(String sentence, String rest, Language language) {
        if (LIST_NUMBER.matcher(sentence).find()) {
            return true;
        }
        String word = wordBeforeFullStop(sentence);
        if (word.isEmpty()) {
            return false;
        }
        if (isInitial(word)) {
            return true;
        }
        if (language.tag().equals("de") && word.matches("\\d{1,2}")) {
            return true;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (!ABBREVIATIONS.contains(lower)) {
            return false;
        }
        return !OFTEN_LAST.matcher(lower).matches() || !Character.isUpperCase(rest.codePointAt(0));
    }

    /** The last word, if a full stop follows it; it may hold full stops itself. */
    private static String wordBeforeFullStop(String sentence) {
        String text = strip(sentence);
        if (!text.endsWith(".")) {
            return "";
        }
        int end = text.length() - 1;
        int start = end;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        return text.substring(start, end);
    }

    /** A single capital letter, as in a name. */
    private static boolean isInitial(String word) {
        int letter = word.codePointBefore(word.length());
        boolean alone = word.length() == Character.charCount(letter)
                || word.charAt(word.length() - Character.charCount(letter) - 1) == '.';
        return alone && Character.isUpperCase(letter) && Character.isLetter(letter) && !Character.isIdeographic(letter);
    }
}
