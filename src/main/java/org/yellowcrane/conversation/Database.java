package org.yellowcrane.conversation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database: an H2 file that this process alone has open, or a PostgreSQL that it may share. Same schema, same SQL. What has been committed
 * outlives the process. Safe for concurrent use.
 */
final class Database implements AutoCloseable {

    /**
     * PostgreSQL's spellings, so that one set of statements serves both. Commits reach the file at once and not within half a second. No trace
     * file, which would quote statements. The service closes the database itself, after the last message is done.
     */
    static final String EMBEDDED_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

    /** No statement of this program takes longer. */
    private static final String SILENCE_SECONDS = "30";

    /** Rewriting takes seconds where the file is large; at most a small part of the time is spent so. */
    private static final Duration BETWEEN_REWRITES = Duration.ofMinutes(1);

    private final DataSource source;
    private final Runnable closing;
    private final boolean embedded;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Upkeep shredding = new Upkeep("shredding", this::shred, BETWEEN_REWRITES);

    /** Uses the connections of a given source, whose schema is up to date. */
    Database(DataSource source, Runnable closing, boolean embedded) {
        this.source = source;
        this.closing = closing;
        this.embedded = embedded;
        this.sql = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws UnusableDatabaseException if it cannot be opened, is in use, or is not of this program
     */
    static Database open(DatabaseSettings settings) {
        HikariDataSource pool = null;
        try {
            HikariConfig configuration = configuration(settings);
            Revival revival = new Revival();
            if (settings.isEmbedded()) {
                configuration.setExceptionOverride(revival);
            }
            pool = new HikariDataSource(configuration);
            revival.watch(pool);
            migrate(pool);
            Runnable closing = pool::close;
            return new Database(pool, () -> revival.endBefore(closing), settings.isEmbedded());
        } catch (HikariPool.PoolInitializationException | FlywayException e) {
            if (pool != null) {
                pool.close();
            }
            throw new UnusableDatabaseException(settings, e);
        }
    }

    static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:migrations")
                .load()
                .migrate();
    }

    static HikariConfig configuration(DatabaseSettings settings) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("database");
        configuration.setAllowPoolSuspension(true);
        configuration.setMaximumPoolSize(settings.connections());
        configuration.setConnectionTimeout(settings.patience().toMillis());
        configuration.setInitializationFailTimeout(settings.patience().toMillis());
        if (settings.isEmbedded()) {
            String file = settings.folder()
                    .toAbsolutePath()
                    .normalize()
                    .resolve("conversations")
                    .toString();
            configuration.setJdbcUrl("jdbc:h2:file:" + file + EMBEDDED_OPTIONS);
            configuration.setUsername("sa");
        } else {
            configuration.setJdbcUrl(settings.url());
            configuration.setUsername(settings.user());
            configuration.setPassword(settings.password());
            // Details quote what is stored; without a bound a vanished server would be waited for for ever.
            configuration.addDataSourceProperty("logServerErrorDetail", "false");
            configuration.addDataSourceProperty("socketTimeout", SILENCE_SECONDS);
            configuration.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return configuration;
    }

    /** Statements; inside {@link #inTransaction} they belong to the transaction of the thread. */
    JdbcClient sql() {
        return sql;
    }

    DataSource source() {
        return source;
    }

    /** Whether no other process can have this database open. */
    boolean isEmbedded() {
        return embedded;
    }

    /** Does all of the work or nothing of it. */
    void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** Does all of the work or nothing of it, and returns its result. */
    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /** Makes sure that what has been committed outlives the machine, too; PostgreSQL does so with each commit. */
    void sync() {
        if (embedded) {
            sql.sql("checkpoint sync").update();
        }
    }

    /** Takes what was deleted out of the files, too. */
    void shred() {
        try {
            if (embedded) {
                Shredder.shredEmbedded(source);
            } else {
                Shredder.shredPostgres(source);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database's files could not be rewritten", e);
        }
    }

    /** Has what was deleted taken out of the files soon, while nobody waits for it. */
    void shredSoon() {
        shredding.soon();
    }

    /** A point in time as both databases take it. */
    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        shredding.close();
        closing.run();
    }
}
