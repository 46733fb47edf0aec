package org.yellowcrane.answer;

import java.util.List;
import org.yellowcrane.language.Language;

/** What the bot can be asked about. Safe for concurrent use. */
public interface Topics {

    /** The topics for a reader of one of the supported languages, the most asked one first. */
    List<Topic> topics(Language language);
}
