package org.yellowcrane.conversation;

/** The database cannot be used at all; the program does not start. */
final class UnusableDatabaseException extends RuntimeException {

    UnusableDatabaseException(DatabaseSettings settings, Exception cause) {
        super(
                "The database (" + (settings.isEmbedded() ? settings.folder() : "PostgreSQL") + ") cannot be used: "
                        + root(cause),
                cause);
    }

    private static String root(Throwable cause) {
        Throwable deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
