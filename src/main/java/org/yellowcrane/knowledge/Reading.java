package org.yellowcrane.knowledge;

import java.time.LocalDate;
import org.yellowcrane.language.Languages;

/**
 * What every part of reading needs.
 *
 * @param languages the languages that the bot speaks
 * @param today the day of reading; facts lie before it
 * @param problems where to report
 */
record Reading(Languages languages, LocalDate today, Problems problems) {}
