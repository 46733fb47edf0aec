package org.yellowcrane.web;

import java.net.URI;
import java.util.Locale;

/** What can be wrong with a request. The names are part of the API: they end the problem's {@code type}. */
enum ProblemKind {
    MALFORMED_JSON(400, "Malformed JSON", "The body must be one JSON object without duplicate keys."),
    NOT_UTF8(400, "Not UTF-8", "The body must be encoded in UTF-8."),
    WRONG_JSON_TYPE(400, "Wrong JSON type", "Texts must be strings, and \"useful\" true or false."),
    BAD_REQUEST(400, "Bad request", "The request cannot be understood."),
    KEY_MALFORMED(400, "Malformed key", "\"Idempotency-Key\" must have 1 to 200 visible ASCII characters."),
    UNAUTHORIZED(401, "Unauthorized", "This address answers only to those who know its secret."),
    FORBIDDEN(403, "Forbidden", "This is not allowed from here."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    CONVERSATION_UNKNOWN(404, "Unknown conversation", "Start a new conversation by leaving \"conversation\" out."),
    ANSWER_UNKNOWN(404, "Unknown answer", "There is no such answer, or it has been deleted."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "See the Allow header for the methods of this address."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The answer is offered as application/json only."),
    REQUEST_TIMEOUT(408, "Request timeout", "The body did not arrive in time."),
    KEY_REUSED(409, "Key reused", "This \"Idempotency-Key\" came with another request before."),
    IN_PROGRESS(409, "In progress", "The request with this \"Idempotency-Key\" is being answered. Try again later."),
    BODY_TOO_LARGE(413, "Body too large", "The body is larger than this service reads."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The body must be application/json."),
    QUESTION_EMPTY(422, "Empty question", "The question has no visible characters."),
    QUESTION_TOO_LONG(422, "Question too long", "The question must have at most 1000 characters."),
    QUESTION_NOT_UNICODE(422, "Not Unicode text", "The question contains half a surrogate pair."),
    LANGUAGE_UNSUPPORTED(422, "Unsupported language", "\"language\" must be one of the supported ones."),
    FEEDBACK_INVALID(422, "Invalid feedback", "\"useful\" must be there, \"reason\" known and \"comment\" short."),
    SIZE_OUT_OF_RANGE(422, "Size out of range", "\"size\" must be a whole number from 1 to 50."),
    CONVERSATION_BUSY(429, "Conversation busy", "Wait for the answers to the questions before."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as the Retry-After header says."),
    HEADERS_TOO_LARGE(431, "Headers too large", "The headers are larger than this service reads."),
    DATABASE_UNAVAILABLE(
            503, "Database unavailable", "Nothing can be stored or looked up at the moment. Try again later."),
    FAULT(503, "Fault", "The service cannot answer at the moment. Try again later.");

    private final int status;
    private final String title;
    private final String detail;

    ProblemKind(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The kind that says no more than a status does; server errors are all faults of ours. */
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            default -> status >= 500 ? FAULT : BAD_REQUEST;
        };
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    URI type() {
        return URI.create(
                "urn:yellowcrane:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
