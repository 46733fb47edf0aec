package org.yellowcrane.knowledge;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.PartialDate;
import org.yellowcrane.language.Texts;

/**
 * A published document that facts rest on.
 *
 * @param id unique among the sources
 * @param publisher who published it
 * @param title its title, in the language of the document
 * @param url the publisher's own page, if there is one
 * @param published when it appeared, if known
 */
public record Source(
        String id,
        Texts publisher,
        String title,
        @Nullable URI url,
        @Nullable PartialDate published) {}
