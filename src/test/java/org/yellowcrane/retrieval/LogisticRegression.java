package org.yellowcrane.retrieval;

import java.util.List;

/** Fits a probability: logistic regression with L2 regularization on standardized features, by Newton's method. */
public final class LogisticRegression {

    private static final double L2 = 1e-3;
    private static final int ROUNDS = 40;

    private LogisticRegression() {}

    /**
     * A labelled example.
     *
     * @param weight how much it counts
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // Vectors of numbers: they are computed with and never compared as values.
    public record Example(double[] features, boolean positive, double weight) {}

    /** The weights of the features as they are, and the bias behind them. */
    public static double[] fit(List<Example> examples) {
        int size = examples.getFirst().features().length;
        double total = examples.stream().mapToDouble(Example::weight).sum();
        double[] mean = new double[size];
        double[] deviation = new double[size];
        standardize(examples, total, mean, deviation);
        double[] weights = new double[size + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[size + 1];
            double[][] hessian = new double[size + 1][size + 1];
            for (int k = 0; k <= size; k++) {
                double penalty = k == size ? 1e-9 : L2;
                gradient[k] = penalty * weights[k];
                hessian[k][k] = penalty;
            }
            for (Example example : examples) {
                add(example, total, weights, mean, deviation, gradient, hessian);
            }
            double[] step = solve(hessian, gradient);
            for (int k = 0; k <= size; k++) {
                weights[k] -= step[k];
            }
        }
        for (int k = 0; k < size; k++) {
            weights[k] /= deviation[k];
            weights[size] -= weights[k] * mean[k];
        }
        return weights;
    }

    private static void standardize(List<Example> examples, double total, double[] mean, double[] deviation) {
        for (int k = 0; k < mean.length; k++) {
            double sum = 0;
            double squares = 0;
            for (Example example : examples) {
                sum += example.weight() * example.features()[k] / total;
                squares += example.weight() * example.features()[k] * example.features()[k] / total;
            }
            mean[k] = sum;
            deviation[k] = Math.sqrt(Math.max(1e-12, squares - sum * sum));
        }
    }

    private static void add(
            Example example,
            double total,
            double[] weights,
            double[] mean,
            double[] deviation,
            double[] gradient,
            double[][] hessian) {
        int size = mean.length;
        double[] z = new double[size + 1];
        double score = 0;
        for (int k = 0; k <= size; k++) {
            z[k] = k == size ? 1 : (example.features()[k] - mean[k]) / deviation[k];
            score += weights[k] * z[k];
        }
        double likelihood = 1 / (1 + Math.exp(-score));
        double share = example.weight() / total;
        double error = share * (likelihood - (example.positive() ? 1 : 0));
        double curve = share * Math.max(1e-6, likelihood * (1 - likelihood));
        for (int k = 0; k <= size; k++) {
            gradient[k] += error * z[k];
            for (int l = 0; l <= size; l++) {
                hessian[k][l] += curve * z[k] * z[l];
            }
        }
    }

    /** Gaussian elimination; the matrix is positive definite. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[] result = right.clone();
        for (int k = 0; k < size; k++) {
            for (int i = k + 1; i < size; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                for (int j = k; j < size; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
                result[i] -= factor * result[k];
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int j = k + 1; j < size; j++) {
                result[k] -= matrix[k][j] * result[j];
            }
            result[k] /= matrix[k][k];
        }
        return result;
    }
}
