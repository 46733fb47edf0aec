package org.yellowcrane.knowledge;

/**
 * Something wrong with the editors' files.
 *
 * @param severity whether the knowledge can be used in spite of it
 * @param file path inside the knowledge folder
 * @param line from 1; 0 where the file as a whole is meant
 * @param reason what is wrong and what is expected, in words an editor understands
 */
public record Problem(Severity severity, String file, int line, String reason) {

    /** How bad a problem is. */
    public enum Severity {
        /** The knowledge is not used. */
        ERROR,
        /** The knowledge is used. */
        WARNING
    }

    /** One line for a report: {@code file:line: reason}. */
    @Override
    public String toString() {
        return (line > 0 ? file + ":" + line : file) + ": " + (severity == Severity.WARNING ? "warning: " : "")
                + reason;
    }
}
