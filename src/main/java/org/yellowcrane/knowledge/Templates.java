package org.yellowcrane.knowledge;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;

/** Templates of sentences, in ICU MessageFormat. */
final class Templates {

    /** How exactly a date is known: {@code day}, {@code month} or {@code year}. */
    static final String PRECISION = "_precision";

    /** The code of a country or the key of a choice. */
    static final String CODE = "_code";

    /** Whether the record has the field: {@code yes} or {@code no}. */
    static final String GIVEN = "_given";

    /** The full stop of an abbreviation (1979 г.) serves as that of the sentence. */
    private static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");

    /** Of characters; deeper nesting than fits here would exhaust the stack. */
    private static final int MAX_LENGTH = 5_000;

    private Templates() {}

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    static MessageFormat parse(String pattern, Language language) {
        return new MessageFormat(checked(pattern), language.locale());
    }

    private static String checked(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("longer than " + MAX_LENGTH + " characters");
        }
        return pattern;
    }

    /** The template filled in. What is not given stays in braces. Safe for concurrent use of one template. */
    static String render(MessageFormat template, Map<String, ?> arguments) {
        MessageFormat own = (MessageFormat) template.clone();
        return TWO_STOPS.matcher(own.format(arguments)).replaceAll(".").strip();
    }

    /** The names of all arguments, also of those that stand inside a choice. */
    static Set<String> usedBy(String pattern) {
        MessagePattern parts = new MessagePattern(checked(pattern));
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < parts.countParts(); i++) {
            MessagePattern.Part part = parts.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parts.getSubstring(part));
            }
        }
        return names;
    }

    /** Whether a template with these arguments needs the value of a field. */
    static boolean isUsed(Field field, Set<String> used) {
        return used.contains(field.name())
                || used.contains(field.name() + PRECISION)
                || used.contains(field.name() + CODE);
    }

    /** The value of a date's {@link #PRECISION}. */
    static String precision(PartialDate date) {
        return date.precision().name().toLowerCase(Locale.ROOT);
    }

    /** Every argument that a sentence about records with these fields may use. */
    static Set<String> arguments(Collection<Field> fields) {
        Set<String> names = new LinkedHashSet<>();
        names.add("name");
        for (Field field : fields) {
            names.add(field.name());
            names.add(field.name() + GIVEN);
            if (!field.list() && field.type() == FieldType.DATE) {
                names.add(field.name() + PRECISION);
            } else if (!field.list() && (field.type() == FieldType.COUNTRY || field.type() == FieldType.CHOICE)) {
                names.add(field.name() + CODE);
            }
        }
        return names;
    }
}
