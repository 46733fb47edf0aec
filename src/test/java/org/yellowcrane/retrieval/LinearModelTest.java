package org.yellowcrane.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LinearModelTest {

    @Test
    void everyWeightOfTheFileIsUsed() throws Exception {
        Properties file = new Properties();
        try (InputStream in = LinearModel.class.getResourceAsStream("weights.properties")) {
            file.load(in);
        }
        Set<String> used = new TreeSet<>();
        RankingFeature.NAMES.forEach(name -> used.add("ranking." + name));
        Answerability.NAMES.forEach(name -> used.add("answerability." + name));
        SentenceFeature.NAMES.forEach(name -> used.add("quote." + name));
        List.of("ranking.bias", "answerability.bias", "quote.bias").forEach(used::add);
        assertThat(file.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void addsWeightedFeatures() {
        LinearModel model = new LinearModel(List.of("a", "b"), new double[] {2, -1}, 0.5);
        assertThat(model.score(new double[] {3, 4})).isEqualTo(2.5);
        assertThat(model.probability(new double[] {0, 0.5})).isEqualTo(0.5);
    }
}
