package org.yellowcrane.knowledge;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.language.Texts;

/** Gives single values their meaning; what has not the expected form is reported, and read as null. */
final class Scalars {

    private static final int MAX_ID = 80;
    /** RFC 5321 allows no longer address. */
    private static final int MAX_EMAIL = 254;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?[0-9][0-9 ()/-]*[0-9]");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Scalars() {}

    /** The required {@code id} of a thing. */
    static Node.@Nullable Scalar id(Form form) {
        Node.Scalar id = form.required("id");
        if (id != null && !isId(id.text())) {
            form.error(id.line(), "an id is made of lower-case words with hyphens, not '" + id.text() + "'");
            return null;
        }
        return id;
    }

    static boolean isId(String text) {
        return text.length() <= MAX_ID && ID.matcher(text).matches();
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** A date of any precision that must not lie in the future; null if the key is left out. */
    static @Nullable PartialDate past(Form form, String key, LocalDate today) {
        Node.Scalar text = form.scalar(key);
        PartialDate date = text == null ? null : date(form, text);
        if (text != null && date != null && date.earliest().isAfter(today)) {
            form.error(text.line(), "'" + key + "' lies in the future: " + date);
        }
        return date;
    }

    static @Nullable PartialDate date(Form form, Node.Scalar text) {
        try {
            return PartialDate.parse(text.text());
        } catch (DateTimeException impossible) {
            form.error(
                    text.line(),
                    "expected a date that exists, such as 1979-09-07, 2010-11 or 1998, not '" + text.text() + "'");
            return null;
        }
    }

    /** A day; null if the key is left out. */
    static @Nullable LocalDate day(Form form, String key) {
        Node.Scalar text = form.scalar(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.text(), DAY);
        } catch (DateTimeException impossible) {
            form.error(text.line(), "'%s' must be a day such as 2026-12-31, not '%s'".formatted(key, text.text()));
            return null;
        }
    }

    static @Nullable URI url(Form form, Node.Scalar text) {
        try {
            URI url = new URI(text.text());
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null && url.getHost().contains(".") && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException unreadable) {
            // Reported below like every other text that is not an address.
        }
        form.error(text.line(), "expected the full address of a page (https://…), not '" + text.text() + "'");
        return null;
    }

    static @Nullable String phone(Form form, Node.Scalar text) {
        long digits = text.text().chars().filter(c -> c >= '0' && c <= '9').count();
        if (PHONE.matcher(text.text()).matches() && digits >= 3 && digits <= 15) {
            return text.text();
        }
        form.error(
                text.line(),
                "expected one telephone number such as +86 27 8556 7888 or 12345, not '" + text.text() + "'");
        return null;
    }

    static @Nullable String email(Form form, Node.Scalar text) {
        if (text.text().length() <= MAX_EMAIL && EMAIL.matcher(text.text()).matches()) {
            return text.text();
        }
        form.error(text.line(), "expected an e-mail address, not '" + text.text() + "'");
        return null;
    }

    static @Nullable BigDecimal number(Form form, Node.Scalar text) {
        if (NUMBER.matcher(text.text()).matches()) {
            return new BigDecimal(text.text());
        }
        form.error(
                text.line(), "expected a number such as 30 or 8494.41, without separators, not '" + text.text() + "'");
        return null;
    }

    static @Nullable String country(Form form, Node.Scalar text) {
        if (isCountry(text.text())) {
            return text.text();
        }
        form.error(text.line(), "expected a country's ISO code of two capital letters, not '" + text.text() + "'");
        return null;
    }

    /** One text in several languages; null if there is none at all. */
    static @Nullable Texts texts(Map<Language, Node.Scalar> byLanguage) {
        Map<Language, String> texts = new LinkedHashMap<>();
        byLanguage.forEach((language, scalar) -> texts.put(language, scalar.text()));
        return texts.isEmpty() ? null : new Texts(texts);
    }
}
