package org.yellowcrane.conversation;

import java.util.Optional;

/** The answers given so far, and what people said of them. Safe for concurrent use. */
public interface AnswerArchive {

    /** An answer by its id, held against the present knowledge; empty if it is unknown or forgotten. */
    Optional<PastAnswer> find(String id);

    /** Notes what somebody says of an answer, in place of what was said before. Returns whether there is such an answer. */
    boolean rate(String id, Feedback feedback);

    /** For how many days questions are kept. */
    long daysKept();
}
