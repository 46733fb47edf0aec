package org.yellowcrane.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, padded so that it can be read as it is. Cells hold characters of one column's width. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> head) {
        rows.add(List.copyOf(head));
    }

    /** Adds a row of as many cells as the head has. */
    void add(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells under a head of " + rows.getFirst().size());
        }
        rows.add(List.copyOf(cells));
    }

    void print(PrintStream out) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder("|");
            StringBuilder rule = new StringBuilder("|");
            for (int i = 0; i < widths.length; i++) {
                String cell = rows.get(row).get(i);
                line.append(' ')
                        .append(cell)
                        .append(" ".repeat(widths[i] - cell.length()))
                        .append(" |");
                rule.append("-".repeat(widths[i] + 2)).append('|');
            }
            out.println(line);
            if (row == 0) {
                out.println(rule);
            }
        }
    }
}
