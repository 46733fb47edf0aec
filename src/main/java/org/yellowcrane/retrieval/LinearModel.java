package org.yellowcrane.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * A weighted sum of named features. The weights of all models are in {@code weights.properties}, fitted by programs in the test tree.
 *
 * @param names the features in order
 * @param weights one for each feature
 * @param bias what is added to the sum
 */
@SuppressWarnings("ArrayRecordComponent") // Vectors of numbers: they are computed with and never compared as values.
record LinearModel(List<String> names, double[] weights, double bias) {

    private static final Properties WEIGHTS = read();

    /**
     * The model of one task.
     *
     * @param task first part of the keys, such as {@code ranking}
     * @throws IllegalStateException if a weight is missing
     */
    static LinearModel of(String task, List<String> names) {
        double[] weights =
                names.stream().mapToDouble(name -> weight(task + "." + name)).toArray();
        return new LinearModel(names, weights, weight(task + ".bias"));
    }

    double score(double[] features) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    /** The sum as a probability. */
    double probability(double[] features) {
        return 1 / (1 + Math.exp(-score(features)));
    }

    private static double weight(String key) {
        String value = WEIGHTS.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("No weight " + key + " in weights.properties");
        }
        return Double.parseDouble(value.strip());
    }

    private static Properties read() {
        Properties weights = new Properties();
        try (InputStream file = LinearModel.class.getResourceAsStream("weights.properties")) {
            if (file == null) {
                throw new IllegalStateException("weights.properties is missing from the program");
            }
            weights.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return weights;
    }
}
