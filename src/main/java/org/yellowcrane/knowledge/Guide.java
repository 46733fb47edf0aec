package org.yellowcrane.knowledge;

import java.util.List;
import org.yellowcrane.language.Texts;

/**
 * Prose on one topic.
 *
 * @param topic unique among collections and guides
 * @param titles the title in each language
 * @param sections in reading order
 */
public record Guide(String topic, Texts titles, List<Section> sections) {}
