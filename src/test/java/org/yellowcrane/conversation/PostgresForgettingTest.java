package org.yellowcrane.conversation;

import java.nio.file.Path;

/** In the tables' files: the write-ahead log keeps what was deleted until its segments are used again. */
class PostgresForgettingTest extends ForgettingContract {

    @Override
    protected DatabaseSettings empty() {
        return TestDatabases.postgres();
    }

    @Override
    protected Path files(Database opened) {
        opened.sql().sql("checkpoint").update();
        String folder = opened.sql()
                .sql("select setting || '/base/' || (select oid from pg_database where datname = current_database())"
                        + " from pg_settings where name = 'data_directory'")
                .query(String.class)
                .single();
        return Path.of(folder);
    }
}
