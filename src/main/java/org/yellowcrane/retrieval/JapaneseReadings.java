package org.yellowcrane.retrieval;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How Japanese words are read, in pairs of kana, so that a question typed without kanji finds them. */
final class JapaneseReadings {

    private static final Transliterator KATAKANA = Transliterator.getInstance("Hiragana-Katakana");
    private static final UnicodeSet KANJI = new UnicodeSet("[:Han:]").freeze();
    private static final UnicodeSet NOT_KANA = new UnicodeSet("[^ァ-ヺー]").freeze();

    /** Sets readings apart from what is written in kana. */
    private static final String MARK = "read:";

    private JapaneseReadings() {}

    /** The readings of the words with kanji that an analyzer built on kuromoji finds. */
    static List<String> ofText(Analyzer kuromoji, String text) {
        List<String> pairs = new ArrayList<>();
        try (TokenStream tokens = kuromoji.tokenStream("", text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            ReadingAttribute attribute = tokens.getAttribute(ReadingAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String reading = attribute.getReading();
                if (reading != null && KANJI.containsSome(term)) {
                    addPairs(reading, pairs);
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Analyzing a text in memory failed", e);
        }
        return pairs;
    }

    /** What to look for among the readings: nothing if the question holds kanji. */
    static List<String> ofQuestion(String question) {
        List<String> pairs = new ArrayList<>();
        if (KANJI.containsNone(question)) {
            addPairs(KATAKANA.transliterate(question), pairs);
        }
        return pairs;
    }

    private static void addPairs(String reading, List<String> pairs) {
        for (int i = 2; i <= reading.length(); i++) {
            String pair = reading.substring(i - 2, i);
            if (NOT_KANA.containsNone(pair)) {
                pairs.add(MARK + pair);
            }
        }
    }
}
