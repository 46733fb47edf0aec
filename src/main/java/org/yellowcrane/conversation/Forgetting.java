package org.yellowcrane.conversation;

/** Deletes what is left of a conversation on its way in and out, and has the files rewritten behind that. Safe for concurrent use. */
final class Forgetting {

    private final Database database;
    private final DeliveryTraces traces;

    Forgetting(Database database) {
        this.database = database;
        this.traces = new DeliveryTraces(database);
    }

    /**
     * Forgets what was delivered to and from a conversation.
     *
     * @param wasKnown whether something else of it has been deleted
     * @return whether there was anything at all; else the files are left alone
     */
    boolean forget(String channel, String conversation, boolean wasKnown) {
        boolean known = traces.forget(channel, conversation);
        known |= forgetResponses(conversation) > 0;
        known |= wasKnown;
        if (known) {
            database.shredSoon();
        }
        return known;
    }

    private int forgetResponses(String conversation) {
        return database.sql()
                .sql("delete from idempotent_request where position(? in response) > 0")
                .param("\"conversation\":\"" + conversation + "\"")
                .update();
    }
}
