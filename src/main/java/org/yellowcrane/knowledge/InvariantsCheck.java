package org.yellowcrane.knowledge;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the equations between numbers that a collection states: {@code a.value + b.value = c.value}. */
class InvariantsCheck {

    private static final Pattern TERM = Pattern.compile("([a-z0-9-]+)\\.([a-zA-Z0-9]+)");

    private final Problems problems;
    private final CollectionDraft draft;

    InvariantsCheck(Problems problems, CollectionDraft draft) {
        this.problems = problems;
        this.draft = draft;
    }

    void run() {
        for (Node.Scalar invariant : draft.shape().invariants()) {
            String[] sides = invariant.text().split("=", -1);
            if (sides.length != 2) {
                error(invariant, "expected 'record.field + record.field = record.field'");
                continue;
            }
            BigDecimal left = sum(invariant, sides[0]);
            BigDecimal right = sum(invariant, sides[1]);
            if (left != null && right != null && left.compareTo(right) != 0) {
                error(invariant, "'%s' does not hold: %s is not %s".formatted(invariant.text(), left, right));
            }
        }
    }

    private @Nullable BigDecimal sum(Node.Scalar invariant, String side) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String term : side.split("\\+", -1)) {
            BigDecimal number = number(invariant, term.strip());
            if (number == null) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }

    private @Nullable BigDecimal number(Node.Scalar invariant, String term) {
        var matcher = TERM.matcher(term);
        if (!matcher.matches()) {
            error(invariant, "expected record.field, not '" + term + "'");
            return null;
        }
        RecordDraft record = draft.records().get(matcher.group(1));
        Value value = record == null ? null : record.values.get(matcher.group(2));
        if (value instanceof Value.Quantity quantity) {
            return quantity.number();
        }
        error(invariant, "'" + term + "' is not a number of a record of this collection");
        return null;
    }

    private void error(Node.Scalar invariant, String reason) {
        problems.error(draft.shape().file(), invariant.line(), reason);
    }
}
