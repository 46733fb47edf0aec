package org.yellowcrane.conversation;

class PostgresPostTest extends PostContract {

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.postgres();
    }
}
