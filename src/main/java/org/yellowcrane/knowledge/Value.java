package org.yellowcrane.knowledge;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.language.Texts;

/** What a field of a record holds. */
public sealed interface Value {

    /** Prose or an address, in one or several languages; placeholders of sentences are filled in by the record renderer. */
    record Prose(Texts texts) implements Value {}

    /** A date of any precision. */
    record Day(PartialDate date) implements Value {}

    /** A number in the unit that the field's sentences name. */
    record Quantity(BigDecimal number) implements Value {}

    /** A country or region by its ISO 3166 code of two letters. */
    record Country(String code) implements Value {}

    /** A telephone number as it is shown. */
    record Phone(String number) implements Value {

        /** The number for a {@code tel:} link: digits and a leading plus only. */
        public String dialled() {
            return number.replaceAll("[^+0-9]", "");
        }
    }

    /** The address of a page. */
    record Link(URI url) implements Value {}

    /** An e-mail address. */
    record Email(String address) implements Value {}

    /** One of the keys that the collection's language files label. */
    record Choice(String key) implements Value {}

    /** Another record. */
    record Reference(RecordId record) implements Value {}

    /** Several values of one type. */
    record Several(List<Value> values) implements Value {
        public Several {
            values = List.copyOf(values);
        }
    }
}
