package org.yellowcrane.conversation;

class PostgresDatabaseTest extends DatabaseContract {

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.postgres();
    }
}
