package org.yellowcrane.conversation;

class PostgresArchiveTest extends ArchiveContract {

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.postgres();
    }
}
