package org.yellowcrane.retrieval;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words as Unicode separates them, without case, width and marks; and the pieces they consist of. */
final class FoldedAnalyzer extends Analyzer {

    /** Four letters: long enough to mean something, short enough to sit inside a stem, a compound or a misspelt name. */
    private static final int GRAM = 4;

    private final UnaryOperator<TokenStream> pieces;

    private FoldedAnalyzer(UnaryOperator<TokenStream> pieces) {
        this.pieces = pieces;
    }

    /** Whole words. */
    static Analyzer words() {
        return new FoldedAnalyzer(tokens -> tokens);
    }

    /** Pairs of neighbouring characters in Chinese, Japanese and Korean, whole words elsewhere. */
    static Analyzer bigrams() {
        return new FoldedAnalyzer(CJKBigramFilter::new);
    }

    /** Words and all their pieces of four letters; pairs of characters in Chinese, Japanese and Korean. */
    static Analyzer pieces() {
        return new FoldedAnalyzer(tokens -> new NGramTokenFilter(new CJKBigramFilter(tokens), GRAM, GRAM, true));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, pieces.apply(new ICUFoldingFilter(words)));
    }
}
