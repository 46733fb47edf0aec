package org.yellowcrane.conversation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Opens the embedded database again when it has closed itself, as it does when its file cannot be written, because the disk is full, say: it would
 * stay closed for as long as there are connections to it. Safe for concurrent use.
 */
final class Revival implements SQLExceptionOverride {

    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

    /** Reading is possible between the attempts. */
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final AtomicReference<@Nullable HikariDataSource> watched = new AtomicReference<>();
    private final Upkeep upkeep = new Upkeep("revival", this::revive, BETWEEN_ATTEMPTS);

    /** Tells which connections are meant. */
    void watch(HikariDataSource pool) {
        watched.set(pool);
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException fault) {
        if (fault.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
            return SQLExceptionOverride.Override.CONTINUE_EVICT;
        }
        if (watched.get() != null) {
            upkeep.soon();
        }
        return SQLExceptionOverride.Override.MUST_EVICT;
    }

    private void revive() {
        HikariDataSource pool = watched.get();
        if (pool == null) {
            return;
        }
        LOG.error("The database has closed itself and is opened again");
        try {
            EmbeddedFile.whileClosed(pool, () -> {});
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database could not be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends, and then does what closes the database for good. */
    void endBefore(Runnable closing) {
        watched.set(null);
        upkeep.close();
        closing.run();
    }
}
