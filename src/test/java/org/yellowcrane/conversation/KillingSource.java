package org.yellowcrane.conversation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that end the process, as {@code kill -9} does, at a named point of a message's way. */
final class KillingSource extends DelegatingDataSource {

    /** Where the process ends. */
    enum Point {
        NOWHERE("", false),
        RECEIVED_NOT_STORED("insert into inbox", false),
        STORED_NOT_COMMITTED("insert into inbox", true),
        ANSWERED_NOT_STORED("insert into outbox", false),
        REPLY_STORED("update outbox set state = 'sending'", false),
        IN_FLIGHT_NOT_SENT("update outbox set state = 'sending'", true),
        SENT_NOT_MARKED("update outbox set state = ?", false),
        MARKED("update outbox set state = ?", true);

        private final String statement;
        private final boolean afterwards;

        Point(String statement, boolean afterwards) {
            this.statement = statement;
            this.afterwards = afterwards;
        }

        private boolean is(String sql) {
            return this != NOWHERE && sql.startsWith(statement);
        }
    }

    /** What the process ends with. */
    static final int KILLED = 99;

    private final Point point;
    private final AtomicInteger left;

    /** @param times the process ends when the point is reached for this time */
    KillingSource(DataSource target, Point point, int times) {
        super(target);
        this.point = point;
        this.left = new AtomicInteger(times);
    }

    @Override
    public Connection getConnection() throws java.sql.SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return method.getName().equals("prepareStatement") && point.is((String) arguments[0])
                            ? watched((PreparedStatement) result)
                            : result;
                });
    }

    private PreparedStatement watched(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    boolean fatal = method.getName().equals("executeUpdate") && left.decrementAndGet() == 0;
                    if (fatal && !point.afterwards) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                    Object result = call(statement, method, arguments);
                    if (fatal) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                    return result;
                });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
