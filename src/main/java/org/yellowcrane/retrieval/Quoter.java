package org.yellowcrane.retrieval;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yellowcrane.knowledge.Passage;

/** Scratch. */
@Component
public class Quoter {
    public List<String> quote(String query, Passage passage) {
        return List.of(passage.text());
    }
}
