package org.yellowcrane.retrieval;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final Analyzer grams = FoldedAnalyzer.grams();

    private LanguageAnalysis(Language language) {
        this.language = language;
        this.words = LanguageAnalyzers.of(language);
    }

    /** The analysis of one language; any language has one. */
    static LanguageAnalysis of(Language language) {
        return ALL.computeIfAbsent(language, LanguageAnalysis::new);
    }

    /** The words of a text in order, stemmed, stop words left out. */
    List<String> words(String text) {
        return terms(words, fold(text));
    }

    /** The pieces of a text in order. */
    List<String> grams(String text) {
        return terms(grams, fold(text));
    }

    /** The text as an embedding model should see it; never blank. */
    String forModel(String text) {
        String shown = language.tag().equals("zh") ? Simplified.of(text) : text;
        return shown.isBlank() ? "-" : shown;
    }

    /** The text as it is compared: without case, width and script variants. */
    String fold(String text) {
        String folded = FOLD.normalize(text);
        return switch (language.tag()) {
            case "zh" -> Simplified.of(folded);
            case "ru" -> folded.replace('ё', 'е');
            default -> folded;
        };
    }

    private static List<String> terms(Analyzer analyzer, String text) {
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

    /** Traditional characters as simplified ones, because both are typed. */
    private static final class Simplified {
        private static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Traditional-Simplified");

        /** What the transliterator may change; most texts hold none of it, and asking is thirty times faster. */
        private static final UnicodeSet TRADITIONAL =
                TRANSLITERATOR.getSourceSet().freeze();

        static String of(String text) {
            return TRADITIONAL.containsNone(text) ? text : TRANSLITERATOR.transliterate(text);
        }
    }
}
