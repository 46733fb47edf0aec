package org.yellowcrane.knowledge;

import org.yellowcrane.language.Language;

/**
 * A question that a collection or a guide offers as an example.
 *
 * @param language the language it is asked in
 * @param file where it stands, inside the knowledge folder
 * @param line from 1
 * @param text as the editor wrote it
 */
public record SampleQuestion(Language language, String file, int line, String text) {}
