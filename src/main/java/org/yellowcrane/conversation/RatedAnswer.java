package org.yellowcrane.conversation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose question is kept, with what was said of it.
 *
 * @param feedback absent if nothing was
 */
record RatedAnswer(StoredAnswer stored, @Nullable Feedback feedback) {

    /** Reads all of them that an editor may have to look at, the latest first. */
    static void readAll(Database database, Consumer<RatedAnswer> reader) {
        database.sql()
                .sql("select a.id, a.conversation, a.at, a.question, a.asked_in, a.content,"
                        + " f.useful, f.reason, f.remark"
                        + " from answer a left join feedback f on f.answer = a.id"
                        + " where a.question is not null and a.outcome in ('answered', 'outdated', 'clarify', 'not_known')"
                        + " order by a.at desc, a.id")
                .query(row -> {
                    boolean useful = row.getBoolean("useful");
                    String reason = row.getString("reason");
                    Feedback feedback = row.getObject("useful") == null
                            ? null
                            : new Feedback(
                                    useful,
                                    reason == null ? null : Feedback.Reason.valueOf(reason),
                                    row.getString("remark"));
                    reader.accept(new RatedAnswer(StoredAnswers.read(row), feedback));
                });
    }
}
