package org.yellowcrane.knowledge;

import org.jspecify.annotations.Nullable;
import org.yellowcrane.language.Texts;

/**
 * A disagreement between sources.
 *
 * @param field the field that it is about; absent: the whole record or section
 * @param tell what to tell a user, and why
 */
public record Conflict(@Nullable String field, Texts tell) {}
