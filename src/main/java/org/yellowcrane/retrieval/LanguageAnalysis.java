package org.yellowcrane.retrieval;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.yellowcrane.language.Language;

/**
 * How texts of one language become the terms of the index, in two views: words without their endings, and pieces of words, which find
 * compounds, misspelt names and what a segmenter cut differently.
 *
 * <p>Passages and questions are analyzed alike. Safe for concurrent use.
 */
final class LanguageAnalysis {

    private static final Map<Language, LanguageAnalysis> ALL = new ConcurrentHashMap<>();

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private final Language language;
    private final Analyzer words;
    private final Analyzer pieces = FoldedAnalyzer.pieces();

    private LanguageAnalysis(Language language) {
        this.language = language;
        this.words = LanguageAnalyzers.of(language);
    }

    /** The analysis of one language; any language has one. */
    static LanguageAnalysis of(Language language) {
        return ALL.computeIfAbsent(language, LanguageAnalysis::new);
    }

    Language language() {
        return language;
    }

    /** The words of a text in order, stemmed, stop words left out. */
    List<String> words(String text) {
        List<String> terms = terms(words, fold(text));
        return switch (language.tag()) {
            case "fr", "pt", "it" -> terms.stream().map(Marks::removed).toList();
            case "es" -> terms.stream().map(Marks::removedButTilde).toList();
            default -> terms;
        };
    }

    /** The pieces of a text in order. */
    List<String> pieces(String text) {
        return terms(pieces, fold(text));
    }

    /** What is looked for among the pieces when a question is asked. */
    List<String> piecesOfQuestion(String question) {
        List<String> terms = pieces(question);
        if (language.tag().equals("ja")) {
            terms.addAll(JapaneseReadings.ofQuestion(fold(question)));
        }
        return terms;
    }

    /** What of a text can be found by pieces: besides those that are written, in Japanese, those that are read. */
    List<String> piecesOfPassage(String text) {
        List<String> terms = pieces(text);
        if (language.tag().equals("ja")) {
            terms.addAll(JapaneseReadings.ofText(words, fold(text)));
        }
        return terms;
    }

    /** The text as an embedding model should see it; never blank. */
    String forModel(String text) {
        // Half of a surrogate pair would upset the tokenizer outside of Java; encoding replaces it.
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String shown = language.tag().equals("zh") ? Simplified.of(whole) : whole;
        return shown.isBlank() ? "-" : shown;
    }

    /** The text as it is compared: without case, width and script variants. */
    String fold(String text) {
        String folded = FOLD.normalize(text);
        return switch (language.tag()) {
            case "zh" -> Simplified.of(folded);
            // The stemmers of these languages want no marks; German ones come out as Lucene's own normalization writes
            // them.
            case "en", "de" -> Marks.removed(folded);
            case "ru" -> folded.replace('ё', 'е');
            default -> folded;
        };
    }

    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Analyzing a text in memory failed", e);
        }
        return terms;
    }

    /** Letters without the marks that many do not type. */
    private static final class Marks {
        private static final Transliterator ALL = Transliterator.getInstance("NFD; [:Mn:] Remove; NFC");
        private static final Transliterator BUT_TILDE =
                Transliterator.getInstance("NFD; [[:Mn:]-[\\u0303]] Remove; NFC");
        private static final UnicodeSet PLAIN = new UnicodeSet("[\\u0000-\\u007f]").freeze();

        static String removed(String text) {
            return PLAIN.containsAll(text) ? text : ALL.transliterate(text);
        }

        /** In Spanish, ñ is a letter of its own. */
        static String removedButTilde(String text) {
            return PLAIN.containsAll(text) ? text : BUT_TILDE.transliterate(text);
        }
    }

    /** Traditional characters as simplified ones, because both are typed. */
    private static final class Simplified {
        private static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Traditional-Simplified");

        /**
         * The characters that the transliterator changes by themselves. A text without any is simplified: the transliterator also knows words of
         * other characters, but is a hundred times slower than asking, and lets in one thread at a time.
         */
        private static final UnicodeSet TRADITIONAL = traditional();

        private static UnicodeSet traditional() {
            UnicodeSet changed = new UnicodeSet();
            for (String character : TRANSLITERATOR.getSourceSet()) {
                if (!TRANSLITERATOR.transliterate(character).equals(character)) {
                    changed.add(character);
                }
            }
            return changed.freeze();
        }

        static String of(String text) {
            return TRADITIONAL.containsNone(text) ? text : TRANSLITERATOR.transliterate(text);
        }
    }
}
