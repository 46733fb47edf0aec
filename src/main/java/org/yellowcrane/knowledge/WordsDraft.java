package org.yellowcrane.knowledge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Language;

/**
 * What a language file of a collection says.
 *
 * @param language its language
 * @param file where it stands
 * @param words the words and sentences; null if an essential part is missing
 * @param sentenceLines where the sentence of each field stands
 * @param choices where the labels of choices stand
 * @param records names and texts of records by their id
 */
record WordsDraft(
        Language language,
        String file,
        @Nullable CollectionWords words,
        Map<String, Integer> sentenceLines,
        Map<String, Form> choices,
        @Nullable Form records) {}
