package org.yellowcrane.answer;

/**
 * What a turn may spend on having answers written: one call of a language model, in however many ways the question is read. Retries of that call
 * are the model's own. Made for one turn.
 */
final class Allowance {

    private boolean spent;

    /** Takes the call. Returns whether it was there. */
    boolean take() {
        boolean taken = !spent;
        spent = true;
        return taken;
    }
}
