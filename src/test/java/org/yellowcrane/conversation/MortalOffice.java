package org.yellowcrane.conversation;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A post office over a database that outlives the process. */
public final class MortalOffice implements AutoCloseable {

    /** The points at which a process can be made to end. */
    public static final List<String> POINTS = points();

    /** What a process ends with at such a point. */
    public static final int KILLED = KillingSource.KILLED;

    private final Database database;

    private MortalOffice(Database database) {
        this.database = database;
    }

    /** Makes an empty database; a process that is started often and dies young leaves that to others. */
    public static void create(String where) {
        Database.open(settings(where)).close();
    }

    /**
     * Opens a database that is there.
     *
     * @param where the folder of an embedded one, or a PostgreSQL URL
     * @param point where the process ends, or {@code NOWHERE}
     * @param times the process ends when the point is reached for this time
     */
    public static MortalOffice open(String where, String point, int times) {
        DatabaseSettings settings = settings(where);
        HikariDataSource pool = new HikariDataSource(Database.configuration(settings));
        var source = new KillingSource(pool, KillingSource.Point.valueOf(point), times);
        return new MortalOffice(new Database(source, pool::close, settings.isEmbedded()));
    }

    private static DatabaseSettings settings(String where) {
        return where.startsWith("jdbc:")
                ? new DatabaseSettings(Path.of(""), where, "postgres", "", 10, Duration.ofSeconds(10))
                : TestDatabases.embedded(Path.of(where));
    }

    /** The URL of a new, empty database on PostgreSQL. */
    public static String newPostgres() {
        String url = TestDatabases.postgres().url();
        create(url);
        return url;
    }

    public PostOffice office() {
        return new PostOffice(
                database,
                SecretKeys.of(database),
                TestPostOffice.QUICK,
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                TestPostOffice.NO_NUMBERS);
    }

    /** What the database says of one message: the letter's id, its state, and the states and repeats of its reply. */
    public record Trail(String letter, String state, int replies, int unsent, int repeats) {}

    /** The trails of all letters, in the order in which they came. */
    public List<Trail> trails() {
        return database.sql()
                .sql("""
                        select i.message as letter, i.state, count(o.id) as replies,
                               coalesce(sum(case when o.state in ('waiting', 'sending') then 1 else 0 end), 0) as unsent,
                               coalesce(sum(o.repeats), 0) as repeats
                        from inbox i left join outbox o on o.inbox = i.id
                        group by i.id, i.message, i.state order by i.id
                        """)
                .query((row, number) ->
                        new Trail(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .list();
    }

    private static List<String> points() {
        List<String> names = new ArrayList<>();
        for (KillingSource.Point point : KillingSource.Point.values()) {
            if (point != KillingSource.Point.NOWHERE) {
                names.add(point.name());
            }
        }
        return names;
    }

    @Override
    public void close() {
        database.close();
    }
}
