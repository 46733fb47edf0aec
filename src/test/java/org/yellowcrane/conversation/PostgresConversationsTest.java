package org.yellowcrane.conversation;

class PostgresConversationsTest extends ConversationsContract {

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.postgres();
    }
}
