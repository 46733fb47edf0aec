package org.yellowcrane.conversation;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The archive in the database. */
@Lazy
@Component
class DatabaseArchive implements AnswerArchive {

    private final StoredAnswers answers;
    private final Recheck recheck;
    private final PersonalNumbers personalNumbers;
    private final RetentionSettings retention;
    private final Clock clock;

    DatabaseArchive(
            Database database,
            Recheck recheck,
            PersonalNumbers personalNumbers,
            RetentionSettings retention,
            Clock clock) {
        this.retention = retention;
        this.answers = new StoredAnswers(database);
        this.recheck = recheck;
        this.personalNumbers = personalNumbers;
        this.clock = clock;
    }

    @Override
    public Optional<PastAnswer> find(String id) {
        return answers.find(id)
                .map(stored -> new PastAnswer(
                        stored.id(), stored.at(), stored.question(), stored.answer(), recheck.of(stored)));
    }

    @Override
    public boolean rate(String id, Feedback feedback) {
        String remark = feedback.remark() == null ? null : personalNumbers.mask(feedback.remark());
        return answers.rate(id, new Feedback(feedback.useful(), feedback.reason(), remark), clock.instant());
    }

    @Override
    public long daysKept() {
        return retention.text().toDays();
    }
}
