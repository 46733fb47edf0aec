package org.yellowcrane.proof;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.proof.ClaimText.Kind;
import org.yellowcrane.proof.Figure.Said;

/** Reads links, e-mail addresses, telephone numbers, and the currency that stands before a sum. */
final class Contacts {

    /** Of domains whatever stands before them; others make a link of a word with a dot in it, but not of an abbreviation. */
    private static final Set<String> DOMAINS = Set.of(
            "cn", "com", "org", "net", "gov", "edu", "info", "eu", "de", "fr", "jp", "kr", "ru", "es", "uk", "int",
            "io", "hk", "top", "xyz", "site", "online", "vip", "cc");

    private static final Set<String> SCHEMES = Set.of("javascript", "data", "vbscript", "file", "ftp", "mailto", "tel");

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 16;

    private Contacts() {}

    /** The link or address that begins here, if any. */
    static FigureReader.@Nullable Read linkAt(ClaimText text, int position) {
        int end = position;
        while (end < text.length() && isOfLink(text.at(end))) {
            end++;
        }
        while (end > position && ".,;:!?/)'".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        String chunk = text.part(position, end);
        boolean link = chunk.contains("://") || chunk.contains("@") || isDomain(chunk) || isOddScheme(chunk);
        return link ? FigureReader.Read.of(new Said.Link(plain(chunk)), end) : null;
    }

    /** A link without what does not change where it leads. */
    static String plain(String link) {
        String plain = link.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static boolean isOfLink(char c) {
        return (c < 128 && (Character.isLetterOrDigit(c) || "-._~:/?#[]@!$&'*+,;=%".indexOf(c) >= 0))
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }

    private static boolean isDomain(String chunk) {
        int slash = chunk.indexOf('/');
        String host = slash >= 0 ? chunk.substring(0, slash) : chunk;
        int dot = host.lastIndexOf('.');
        if (dot < 2 || !Character.isLetterOrDigit(host.charAt(dot - 1))) {
            return false;
        }
        String domain = host.substring(dot + 1);
        String before = host.substring(host.lastIndexOf('.', dot - 1) + 1, dot);
        boolean isWord = domain.length() > 1
                && domain.chars().allMatch(Character::isLetter)
                && before.length() >= SHORTEST_WORD
                && before.chars().anyMatch(Character::isLetter);
        return (DOMAINS.contains(domain) || isWord)
                && host.chars().anyMatch(Character::isLetter)
                && host.indexOf('-') != 0;
    }

    private static boolean isOddScheme(String chunk) {
        int colon = chunk.indexOf(':');
        return colon > 0 && colon < chunk.length() - 1 && SCHEMES.contains(chunk.substring(0, colon));
    }

    /** The telephone number that begins here, if any. */
    static FigureReader.@Nullable Read phoneAt(ClaimText text, int position) {
        if (text.isDigit(position - 1) || (text.at(position - 1) == '.' && text.isDigit(position - 2))) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        boolean plus = text.at(position) == '+';
        boolean dashed = false;
        boolean years = false;
        int groups = 0;
        int end = position;
        int i = position;
        while (i < text.length() && digits.length() <= LONGEST_PHONE) {
            if (text.isDigit(i)) {
                int run = text.runEnd(i);
                String part = text.part(i, run);
                years |= part.length() == 4 && (part.startsWith("19") || part.startsWith("20"));
                digits.append(part);
                groups++;
                i = run;
                end = run;
            } else if (isJoint(text, i, groups)) {
                dashed |= text.at(i) == '-';
                i++;
            } else {
                break;
            }
        }
        boolean single = groups == 1 && !plus;
        boolean grouped = plus
                || text.at(position) == '('
                || (dashed && (digits.indexOf("0") == 0 || !years))
                || (digits.indexOf("400") == 0 && groups > 1);
        boolean phone = digits.length() >= SHORTEST_PHONE
                && digits.length() <= LONGEST_PHONE
                && (single ? !isFollowedByUnit(text, end) : grouped && !isDate(text, position));
        return phone ? FigureReader.Read.of(new Said.Phone(local(digits.toString(), plus)), end) : null;
    }

    private static boolean isFollowedByUnit(ClaimText text, int end) {
        Kind kind = text.kind(end);
        return (kind == Kind.HAN && "元万亿人次日年".indexOf(text.at(end)) >= 0)
                || text.at(end) == '%'
                || "원위만억명엔円".indexOf(text.at(end)) >= 0;
    }

    private static boolean isDate(ClaimText text, int position) {
        return text.isDigit(position)
                && text.runEnd(position) == position + 4
                && text.at(position + 4) == '-'
                && text.isDigit(position + 5)
                && text.runEnd(position + 5) == position + 7;
    }

    private static boolean isJoint(ClaimText text, int i, int groups) {
        char c = text.at(i);
        if (groups == 0) {
            return c == '+' || c == '(';
        }
        boolean before = text.isDigit(i - 1) || text.at(i - 1) == ')' || text.at(i - 1) == ' ' || text.at(i - 1) == '-';
        boolean after = text.isDigit(i + 1)
                || text.at(i + 1) == '('
                || text.at(i + 1) == '-'
                || (text.at(i + 1) == ' ' && text.isDigit(i + 2));
        return before && after && (c == '-' || c == ' ' || c == ')' || c == '(');
    }

    /** Without the code of China and that of Wuhan. */
    private static String local(String digits, boolean plus) {
        String rest = digits.startsWith("0086") ? digits.substring(4) : digits;
        rest = (plus || rest.length() > 11) && rest.startsWith("86") ? rest.substring(2) : rest;
        rest = rest.startsWith("027") ? rest.substring(3) : rest;
        return plus && rest.startsWith("27") && rest.length() > 7 ? rest.substring(2) : rest;
    }

    /** The currency whose sign or code stands just before. */
    static @Nullable Unit currencyBefore(ClaimText text, int position) {
        int end = position;
        while (end > 0 && text.kind(end - 1) == Kind.SPACE) {
            end--;
        }
        return switch (text.at(end - 1)) {
            case '¥' -> Unit.YUAN;
            case '€' -> Unit.EURO;
            case '$' -> Unit.DOLLAR;
            case '£' -> Unit.POUND;
            default -> {
                String code = text.part(end - 3, end);
                yield code.equals("cny") || code.equals("rmb")
                        ? Unit.YUAN
                        : code.equals("usd")
                                ? Unit.DOLLAR
                                : code.equals("eur") ? Unit.EURO : code.equals("jpy") ? Unit.YEN : null;
            }
        };
    }
}
