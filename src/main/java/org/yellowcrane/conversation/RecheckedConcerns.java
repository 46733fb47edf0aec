package org.yellowcrane.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yellowcrane.answer.Outcome;

/** The concerns in the database, or in that of the running service. */
@Lazy
@Component
class RecheckedConcerns implements Concerns {

    private final DatabaseSettings settings;
    private final ObjectProvider<Database> database;
    private final Recheck recheck;

    RecheckedConcerns(DatabaseSettings settings, ObjectProvider<Database> database, Recheck recheck) {
        this.settings = settings;
        this.database = database;
        this.recheck = recheck;
    }

    @Override
    public List<Concern> list() {
        List<Concern> concerns = new ArrayList<>();
        for (RatedAnswer rated : answers()) {
            Concern.Kind kind = kind(rated);
            String question = rated.stored().question();
            if (kind != null && question != null) {
                concerns.add(new Concern(kind, question, rated.stored().answer(), rated.feedback()));
            }
        }
        return concerns;
    }

    private List<RatedAnswer> answers() {
        Optional<List<RatedAnswer>> ofService =
                settings.isEmbedded() ? AnswersSocket.ask(settings.folder()) : Optional.empty();
        return ofService.orElseGet(() -> {
            List<RatedAnswer> own = new ArrayList<>();
            RatedAnswer.readAll(database.getObject(), own::add);
            return own;
        });
    }

    private Concern.@Nullable Kind kind(RatedAnswer rated) {
        Feedback feedback = rated.feedback();
        if (feedback != null && !feedback.useful()) {
            return Concern.Kind.DISLIKED;
        }
        if (rated.stored().answer().outcome() == Outcome.NOT_KNOWN) {
            return Concern.Kind.UNANSWERED;
        }
        return recheck.of(rated.stored()) instanceof PastAnswer.Changed ? Concern.Kind.CORRECTED : null;
    }
}
