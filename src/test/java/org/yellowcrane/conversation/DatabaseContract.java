package org.yellowcrane.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database owes the program. */
abstract class DatabaseContract {

    private static final String ADD = "insert into secret (name, secret_value) values (?, ?) on conflict do nothing";

    private DatabaseSettings settings;
    private Database database;

    /** Settings of a new, empty database. */
    protected abstract DatabaseSettings empty();

    @BeforeEach
    void open() {
        settings = empty();
        database = Database.open(settings);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatWasCommittedWhenItIsOpenedAgain() {
        add("key", "黄鹤 𠮷 é 🕊");
        database.close();
        database = Database.open(settings);

        assertThat(value("key")).isEqualTo("黄鹤 𠮷 é 🕊");
    }

    @Test
    void keepsTheFirstOfTwoWithOneKey() {
        assertThat(add("key", "first")).isEqualTo(1);
        assertThat(add("key", "second")).isZero();

        assertThat(value("key")).isEqualTo("first");
    }

    @Test
    void undoesATransactionThatFails() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    add("key", "value");
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(database.sql()
                        .sql("select count(*) from secret")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsPointsInTimeToTheMicrosecond() {
        Instant leapDay = Instant.parse("2028-02-29T23:59:59.123456Z");
        database.sql()
                .sql("insert into probe (id, at) values (1, ?)")
                .param(Database.at(leapDay))
                .update();

        assertThat(database.sql()
                        .sql("select at from probe")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(leapDay);
    }

    /** Else nobody could go on with a conversation, or have it forgotten. */
    @Test
    void keepsTheKeyOfTheHashesWithTheHashes() {
        String before = SecretKeys.of(database).conversation("telegram", "5000000001");
        database.close();
        database = Database.open(settings);

        assertThat(SecretKeys.of(database).conversation("telegram", "5000000001"))
                .isEqualTo(before)
                .doesNotContain("5000000001");
    }

    private int add(String name, String value) {
        return database.sql().sql(ADD).params(name, value).update();
    }

    private String value(String name) {
        return database.sql()
                .sql("select secret_value from secret where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
