package org.yellowcrane.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text cut into runs of Latin letters and digits, and what neighbouring runs make when they are written as one number: {@code +86 138-0000-0000}.
 * Digits count in every script, letters in full width too; invisible characters within a run are passed over.
 */
final class Chunks {

    /** No personal number is longer. */
    private static final int LONGEST = 24;

    /** Nor is any written in more parts. */
    private static final int MOST_PARTS = 7;

    private static final String SEPARATORS = " \u00a0\u2009\u202f\u3000-‐‑–－./()（）";

    private static final int WIDEST_GAP = 2;

    /** A run; its text in ASCII and upper case. */
    private record Chunk(int start, int end, String text, boolean dated) {}

    /**
     * Neighbouring runs read as one.
     *
     * @param start where it starts in the text
     * @param end where it ends
     * @param text its letters and digits
     * @param parts lengths of the runs
     * @param spaced whether only spaces and dots stand between them, as within amounts
     * @param dated whether one of the runs is of a date
     */
    record Joined(int start, int end, String text, List<Integer> parts, boolean spaced, boolean dated) {

        boolean isNumber() {
            return text.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    private final String source;
    private final List<Chunk> chunks;

    private Chunks(String source, List<Chunk> chunks) {
        this.source = source;
        this.chunks = chunks;
    }

    static Chunks of(String text) {
        List<Chunk> found = new ArrayList<>();
        int start = -1;
        StringBuilder run = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (isLetterOrDigit(c)) {
                start = run.isEmpty() ? i : start;
                run.append(ascii(c));
            } else if (!run.isEmpty() && Character.getType(c) != Character.FORMAT) {
                found.add(new Chunk(start, i, run.toString(), Dates.isDay(run.toString())));
                run.setLength(0);
            }
        }
        return new Chunks(text, markDates(text, found));
    }

    static boolean isLetterOrDigit(char c) {
        return Character.isDigit(c)
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'ａ' && c <= 'ｚ')
                || (c >= 'Ａ' && c <= 'Ｚ');
    }

    private static char ascii(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        char narrow = c >= 'Ａ' ? (char) (c - 'Ａ' + 'A') : c;
        return Character.toUpperCase(narrow);
    }

    int size() {
        return chunks.size();
    }

    /** What the run at an index makes with those behind it: the longest first, the run alone last; nothing for a run that is too long. */
    List<Joined> joinedAt(int index) {
        List<Joined> all = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean spaced = true;
        boolean dated = false;
        for (int i = index; i < chunks.size() && parts.size() < MOST_PARTS; i++) {
            Chunk chunk = chunks.get(i);
            String gap = i == index ? "" : gap(i);
            if (!isThin(gap) || text.length() + chunk.text().length() > LONGEST) {
                break;
            }
            text.append(chunk.text());
            parts.add(chunk.text().length());
            spaced &= gap.chars().allMatch(c -> c == '.' || Character.isSpaceChar(c));
            dated |= chunk.dated();
            all.add(new Joined(
                    chunks.get(index).start(), chunk.end(), text.toString(), List.copyOf(parts), spaced, dated));
        }
        return all.reversed();
    }

    Stream<Joined> stream() {
        return java.util.stream.IntStream.range(0, chunks.size()).boxed().flatMap(i -> joinedAt(i).stream());
    }

    List<Joined> allJoined() {
        return stream().toList();
    }

    private String gap(int index) {
        return source.substring(chunks.get(index - 1).end(), chunks.get(index).start());
    }

    private static boolean isThin(String gap) {
        return gap.length() <= WIDEST_GAP && gap.chars().allMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }

    /** Three numbers with the same sign between them that make a day. */
    private static List<Chunk> markDates(String text, List<Chunk> found) {
        List<Chunk> marked = new ArrayList<>(found);
        for (int i = 0; i + 2 < found.size(); i++) {
            String first = text.substring(found.get(i).end(), found.get(i + 1).start());
            String second =
                    text.substring(found.get(i + 1).end(), found.get(i + 2).start());
            if (first.length() == 1
                    && first.equals(second)
                    && Dates.isDay(
                            found.get(i).text(),
                            found.get(i + 1).text(),
                            found.get(i + 2).text())) {
                for (int j = i; j < i + 3; j++) {
                    Chunk chunk = marked.get(j);
                    marked.set(j, new Chunk(chunk.start(), chunk.end(), chunk.text(), true));
                }
            }
        }
        return marked;
    }

    /** Days as people write them in numbers. */
    private static final class Dates {

        static boolean isDay(String digits) {
            return digits.length() == 8
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    && (isDay(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6))
                            || isDay(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4)));
        }

        /** Year first or last, day and month in either order. */
        static boolean isDay(String first, String second, String third) {
            return first.length() == 4
                    ? isYear(first) && isMonth(second) && isDayOfMonth(third)
                    : isYear(third)
                            && isDayOfMonth(first)
                            && isDayOfMonth(second)
                            && (isMonth(first) || isMonth(second));
        }

        private static boolean isYear(String text) {
            return text.length() == 4 && isBetween(text, 1900, 2100);
        }

        private static boolean isMonth(String text) {
            return text.length() <= 2 && isBetween(text, 1, 12);
        }

        private static boolean isDayOfMonth(String text) {
            return text.length() <= 2 && isBetween(text, 1, 31);
        }

        private static boolean isBetween(String text, int least, int most) {
            if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            int number = Integer.parseInt(text);
            return number >= least && number <= most;
        }
    }
}
