package org.yellowcrane.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is refused. */
class ProblemException extends RuntimeException {

    private final ProblemKind kind;
    private final @Nullable List<String> supported;

    ProblemException(ProblemKind kind) {
        this(kind, null);
    }

    ProblemException(ProblemKind kind, @Nullable List<String> supported) {
        super(kind.title());
        this.kind = kind;
        this.supported = supported;
    }

    Problem problem() {
        return new Problem(kind.type(), kind.title(), kind.status(), kind.detail(), supported);
    }
}
