package org.yellowcrane.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import org.yellowcrane.conversation.PleaseWaitException;

/** Turns every exception of a request into a {@link Problem}. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    /** A restart of a database takes about so long. */
    private static final Duration DATABASE_WAIT = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException refusal) {
        return entity(refusal.problem(), refusal.headers());
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMuchAtOnce(PleaseWaitException refusal) {
        return refused(new ProblemException(ProblemKind.CONVERSATION_BUSY, refusal.waitingTime()));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> databaseAway(Exception fault) {
        log.error("The database failed a request: {}", fault.getClass().getName());
        return refused(new ProblemException(ProblemKind.DATABASE_UNAVAILABLE, DATABASE_WAIT));
    }

    /** A fault of ours. The client learns nothing about it, and the log nothing about the client. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> fault(Exception fault) {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return null;
        }
        if (log.isErrorEnabled()) {
            log.error("A request failed:\n{}", traceWithoutMessages(fault));
        }
        return entity(Problem.of(ProblemKind.FAULT), HttpHeaders.EMPTY);
    }

    /** What Spring itself refuses: Spring's status and headers (Allow, Accept), our words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return entity(Problem.of(ProblemKind.ofStatus(status.value())), headers);
    }

    private static ResponseEntity<Object> entity(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What an exception means to the client. */
    static ProblemKind kindOf(Exception fault) {
        return switch (fault) {
            case PleaseWaitException busy -> ProblemKind.CONVERSATION_BUSY;
            case DataAccessException away -> ProblemKind.DATABASE_UNAVAILABLE;
            case TransactionException away -> ProblemKind.DATABASE_UNAVAILABLE;
            default -> ProblemKind.FAULT;
        };
    }

    /** Messages of exceptions quote what they choke on, and that can be a user's text. */
    static String traceWithoutMessages(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .map(cause -> cause.getClass().getName()
                        + Arrays.stream(cause.getStackTrace())
                                .map(frame -> "\n\tat " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\nCaused by: "));
    }
}
