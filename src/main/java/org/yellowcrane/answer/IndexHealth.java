package org.yellowcrane.answer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.yellowcrane.language.Language;

/** Up while the index finds something. */
@Component("indexHealthIndicator")
@ConditionalOnWebApplication
class IndexHealth extends AbstractHealthIndicator {

    /** A word that no knowledge about the city can be without. */
    private static final String QUERY = "Wuhan";

    private final PassageSearch search;

    IndexHealth(PassageSearch search) {
        super("The index cannot be searched");
        this.search = search;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        boolean found = !search.search(QUERY, Language.ENGLISH, 1).hits().isEmpty();
        builder.status(
                found
                        ? org.springframework.boot.health.contributor.Status.UP
                        : org.springframework.boot.health.contributor.Status.DOWN);
    }
}
