package org.yellowcrane.retrieval;

import java.util.List;
import java.util.Set;

/**
 * Fits weights under which the right one of several alternatives is the likeliest: conditional logit (McFadden, 1974), that is, softmax over
 * a linear score, with L2 regularization on standardized features and optional lower bounds of 0, by Adam.
 */
final class ChoiceModel {

    private static final double L2 = 1e-3;
    private static final int ROUNDS = 300;

    private final List<String> names;
    private final Set<String> free;

    /**
     * One choice.
     *
     * @param features of each alternative
     * @param right which alternatives are right; at least one
     * @param weight how much it counts
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // Vectors of numbers: they are computed with and never compared as values.
    record Choice(double[][] features, boolean[] right, double weight) {}

    /** Makes a model whose weights are at least 0 but for the free ones. */
    ChoiceModel(List<String> names, Set<String> free) {
        this.names = names;
        this.free = free;
    }

    /** The weights of the features as they are, not standardized. */
    double[] fit(List<Choice> choices) {
        int size = names.size();
        double[] deviation = deviation(choices);
        double[] weights = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        double total = choices.stream().mapToDouble(Choice::weight).sum();
        for (int round = 1; round <= ROUNDS; round++) {
            double[] gradient = choices.parallelStream()
                    .map(choice -> gradient(choice, weights, deviation))
                    .reduce(new double[size], ChoiceModel::sum);
            double rate = round < 0.7 * ROUNDS ? 0.05 : 0.015;
            for (int i = 0; i < size; i++) {
                double slope = gradient[i] / total + L2 * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * slope;
                square[i] = 0.99 * square[i] + 0.01 * slope * slope;
                weights[i] -= rate
                        * (mean[i] / (1 - Math.pow(0.9, round)))
                        / (Math.sqrt(square[i] / (1 - Math.pow(0.99, round))) + 1e-8);
                if (!free.contains(names.get(i))) {
                    weights[i] = Math.max(0, weights[i]);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            weights[i] /= deviation[i];
        }
        return weights;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = new double[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + other[i];
        }
        return sum;
    }

    private static double[] gradient(Choice choice, double[] weights, double[] deviation) {
        int count = choice.features().length;
        double[] likelihood = new double[count];
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < weights.length; k++) {
                likelihood[i] += weights[k] * choice.features()[i][k] / deviation[k];
            }
            best = Math.max(best, likelihood[i]);
        }
        double all = 0;
        double right = 0;
        for (int i = 0; i < count; i++) {
            likelihood[i] = Math.exp(likelihood[i] - best);
            all += likelihood[i];
            right += choice.right()[i] ? likelihood[i] : 0;
        }
        double[] gradient = new double[weights.length];
        for (int i = 0; i < count; i++) {
            double target = choice.right()[i] ? likelihood[i] / Math.max(right, 1e-300) : 0;
            double error = choice.weight() * (likelihood[i] / all - target);
            for (int k = 0; k < weights.length; k++) {
                gradient[k] += error * choice.features()[i][k] / deviation[k];
            }
        }
        return gradient;
    }

    private double[] deviation(List<Choice> choices) {
        double[] sum = new double[names.size()];
        double[] squares = new double[names.size()];
        double count = 0;
        for (Choice choice : choices) {
            for (double[] features : choice.features()) {
                count++;
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += features[k];
                    squares[k] += features[k] * features[k];
                }
            }
        }
        double[] deviation = new double[sum.length];
        for (int k = 0; k < sum.length; k++) {
            double mean = sum[k] / count;
            deviation[k] = Math.sqrt(Math.max(0, squares[k] / count - mean * mean));
            deviation[k] = deviation[k] < 1e-9 ? 1 : deviation[k];
        }
        return deviation;
    }
}
