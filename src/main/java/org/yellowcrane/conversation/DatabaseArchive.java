package org.yellowcrane.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yellowcrane.answer.Outcome;

/** The archive in the database. */
@Lazy
@Component
class DatabaseArchive implements AnswerArchive {

    private final Database database;
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
        this.database = database;
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

    @Override
    public List<Concern> concerns() {
        List<Concern> concerns = new ArrayList<>();
        record Row(StoredAnswer stored, @Nullable Feedback feedback) {}
        List<Row> rows = database.sql()
                .sql("select a.id, a.conversation, a.at, a.question, a.asked_in, a.content,"
                        + " f.useful, f.reason, f.remark"
                        + " from answer a left join feedback f on f.answer = a.id"
                        + " where a.question is not null and a.outcome in ('answered', 'outdated', 'clarify', 'not_known')"
                        + " order by a.at desc, a.id")
                .query((row, number) -> new Row(StoredAnswers.read(row), feedback(row)))
                .list();
        for (Row row : rows) {
            Concern.Kind kind = kind(row.stored(), row.feedback());
            if (kind != null && row.stored().question() != null) {
                concerns.add(
                        new Concern(kind, row.stored().question(), row.stored().answer(), row.feedback()));
            }
        }
        return concerns;
    }

    private Concern.@Nullable Kind kind(StoredAnswer stored, @Nullable Feedback feedback) {
        if (feedback != null && !feedback.useful()) {
            return Concern.Kind.DISLIKED;
        }
        if (stored.answer().outcome() == Outcome.NOT_KNOWN) {
            return Concern.Kind.UNANSWERED;
        }
        return recheck.of(stored) instanceof PastAnswer.Changed ? Concern.Kind.CORRECTED : null;
    }

    private static @Nullable Feedback feedback(ResultSet row) throws SQLException {
        boolean useful = row.getBoolean("useful");
        if (row.wasNull()) {
            return null;
        }
        String reason = row.getString("reason");
        return new Feedback(useful, reason == null ? null : Feedback.Reason.valueOf(reason), row.getString("remark"));
    }
}
