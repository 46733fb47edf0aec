package org.yellowcrane.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.knowledge.Passage;
import org.yellowcrane.language.Language;
import org.yellowcrane.retrieval.Ranking;

/** A ranking as the API has it; described in {@code openapi.yaml}. */
record SearchBody(double answerability, List<Hit> hits) {

    static SearchBody of(Ranking ranking) {
        return new SearchBody(
                ranking.answerability(), ranking.hits().stream().map(Hit::of).toList());
    }

    /** A passage found. */
    record Hit(
            String passage,
            String language,
            String title,
            String text,
            String asOf,
            List<Source> sources,
            double score,
            Why why) {

        static Hit of(Ranking.Hit hit) {
            Passage passage = hit.passage();
            return new Hit(
                    passage.id(),
                    passage.language().tag(),
                    passage.title(),
                    passage.text(),
                    passage.provenance().asOf().toString(),
                    passage.provenance().sources().stream()
                            .map(source -> Source.of(source, passage.language()))
                            .toList(),
                    hit.score(),
                    Why.of(hit.signals()));
        }
    }

    /** Why it was found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(
            double lexical,
            double saturation,
            double coverage,
            @Nullable Double cosine) {

        static Why of(Ranking.Signals signals) {
            Double cosine = signals.cosine().isPresent() ? signals.cosine().getAsDouble() : null;
            return new Why(signals.lexical(), signals.saturation(), signals.coverage(), cosine);
        }
    }

    /** A document that it rests on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            String title,
            String publisher,
            @Nullable String url,
            @Nullable String published) {

        static Source of(org.yellowcrane.knowledge.Source source, Language reader) {
            return new Source(
                    source.title(),
                    source.publisher().forReader(reader).text(),
                    Objects.toString(source.url(), null),
                    Objects.toString(source.published(), null));
        }
    }
}
