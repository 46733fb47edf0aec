/**
 * The models: embeddings that run in this process, and one language model behind an OpenAI-compatible service, off unless configured. Nobody
 * else sees a provider.
 *
 * <p>May use {@code language}. Embedding models load on first use; all models are safe for concurrent use. A language model may write
 * anything: whoever has something written proves it before it is shown.
 */
@ApplicationModule(allowedDependencies = "language")
@NullMarked
package org.yellowcrane.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
