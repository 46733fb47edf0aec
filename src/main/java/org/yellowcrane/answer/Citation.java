package org.yellowcrane.answer;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;

/**
 * The tie of a sentence to its evidence.
 *
 * @param number from 1
 * @param title the document's title, in its own language
 * @param publisher who published it, in the reader's language if known
 * @param url the publisher's page
 * @param published when it appeared
 * @param asOf for when the fact was true
 * @param passage id of the passage, such as {@code sister-cities/duisburg#since}
 * @param quote the passage's text
 * @param language the language of the quote
 * @param computed whether the sentence was computed over records rather than quoted
 */
public record Citation(
        int number,
        String title,
        String publisher,
        @Nullable URI url,
        @Nullable PartialDate published,
        PartialDate asOf,
        String passage,
        String quote,
        Language language,
        boolean computed) {}
