package org.yellowcrane.command;

import java.io.PrintStream;
import picocli.CommandLine;

/** Shows how far a long command is, on one line of a terminal; silent in a pipe. */
final class Progress {

    /** Steps between two updates of the line. */
    private static final int EVERY = 25;

    private final PrintStream terminal;
    private final boolean shown;
    private String title = "";
    private int done;

    Progress(PrintStream terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** On standard error, if somebody watches. */
    static Progress onTerminal() {
        return new Progress(System.err, CommandLine.Help.Ansi.AUTO.enabled());
    }

    /** Begins something else. */
    void start(String what) {
        title = what;
        done = 0;
        show();
    }

    /** One more is done. */
    void step() {
        done++;
        if (done % EVERY == 0) {
            show();
        }
    }

    /** Clears the line. */
    void end() {
        if (shown) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }

    private void show() {
        if (shown) {
            terminal.printf("\r\u001b[K%s %s", title, done == 0 ? "…" : done);
            terminal.flush();
        }
    }
}
