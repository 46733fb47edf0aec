package org.yellowcrane.knowledge;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Map;

/**
 * The words and sentences of a collection in one language.
 *
 * @param name the collection's title
 * @param noun a number of its things; takes {@code count}
 * @param words every way people name its things
 * @param labels the label of each field
 * @param fieldWords words by which people ask for a field
 * @param sentences the sentence about each field that has one
 * @param choices labels of choices, by field and key
 * @param kinds nouns that each name the things of one choice, such as {@code temples}, by field and key
 * @param adjectives words for choices that count only beside a word of the collection, by field and key
 * @param questions sample questions
 */
public record CollectionWords(
        String name,
        MessageFormat noun,
        List<String> words,
        Map<String, String> labels,
        Map<String, List<String>> fieldWords,
        Map<String, MessageFormat> sentences,
        Map<String, Map<String, String>> choices,
        Map<String, Map<String, List<String>>> kinds,
        Map<String, Map<String, List<String>>> adjectives,
        List<String> questions) {}
