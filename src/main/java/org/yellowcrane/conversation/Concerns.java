package org.yellowcrane.conversation;

import java.util.List;

/** What editors should look at. */
public interface Concerns {

    /**
     * Questions that were not answered, answers that were disliked or are no longer true, the latest first. The present knowledge is asked again for each
     * question that is kept. Where the embedded database belongs to a running service, that is asked for what it stores.
     */
    List<Concern> list();
}
