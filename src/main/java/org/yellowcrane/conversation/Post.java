package org.yellowcrane.conversation;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The post of one channel. db-scheduler holds who works on which chat: one task for each chat with work to do, so that a chat's letters are answered
 * in order, once, by one of the instances that share the database; it revives the tasks of an instance that died. Safe for concurrent use.
 */
public final class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    /** How often chats are looked for that have work and no task: their process died between the two. */
    private static final Duration SWEEP = Duration.ofSeconds(10);

    /** How long a stop waits for replies at hand. */
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Correspondent correspondent;
    private final Database database;
    private final Inbox inbox;
    private final ChatWork work;
    private final TaskDescriptor<Void> chats;
    private final Scheduler scheduler;
    private final Fetcher fetcher = new Fetcher();
    private final Clock leaseClock = new SystemClock();
    private volatile boolean stopping;

    Post(Correspondent correspondent, Database database, Inbox inbox, ChatWork work, PostSettings settings) {
        this.correspondent = correspondent;
        this.database = database;
        this.inbox = inbox;
        this.work = work;
        this.chats = TaskDescriptor.of(correspondent.channel() + "-chat");
        this.scheduler = scheduler(settings);
    }

    private Scheduler scheduler(PostSettings settings) {
        Task<Void> chat = Tasks.custom(chats)
                .onDeadExecutionRevive()
                .execute((instance, context) -> workOn(Long.parseLong(instance.getId()), context));
        var fetch = Tasks.custom(correspondent.channel() + "-fetch", Void.class)
                .onDeadExecutionRevive()
                .scheduleOnStartup("only", null, now -> now)
                .execute((instance, context) -> fetch(context));
        var sweep = Tasks.recurring(correspondent.channel() + "-sweep", FixedDelay.of(SWEEP))
                .execute((instance, context) -> sweep());
        return Scheduler.create(database.source(), chat)
                .startTasks(List.of(fetch, sweep))
                .executorService(Executors.newFixedThreadPool(
                        settings.workers() + 1,
                        Thread.ofVirtual()
                                .name(correspondent.channel() + "-", 0)
                                .factory()))
                .threads(settings.workers() + 1)
                .pollingInterval(settings.look())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .enableImmediateExecution()
                .shutdownMaxWait(FAREWELL)
                .failureLogging(LogLevel.ERROR, false)
                .build();
    }

    /** Begins to fetch, answer and send, with what was left at the last stop first. */
    public void start() {
        if (database.isEmbedded()) {
            // Nobody else has the file open: whatever is marked as being worked on was left by a process that died.
            database.sql()
                    .sql(
                            "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1"
                                    + " where picked and task_name like ?")
                    .param(correspondent.channel() + "-%")
                    .update();
        }
        scheduler.start();
        sweep();
    }

    private void sweep() {
        wake(inbox.unattended(chats.getTaskName()));
    }

    /**
     * Stores letters. When it returns, they survive whatever happens; when it throws, they have to be delivered again.
     *
     * @throws DataAccessException if they cannot be stored now
     */
    public void receive(List<Letter> letters) {
        Set<Long> waiting = store(letters);
        letters.forEach(work::count);
        if (!waiting.isEmpty()) {
            // Nobody who has to acknowledge waits for that; what is not woken is found by the next sweep.
            Thread.ofVirtual().name(correspondent.channel() + "-wake").start(() -> wakeAll(waiting));
        }
    }

    private Set<Long> store(List<Letter> letters) {
        try {
            return inbox.store(letters);
        } catch (DataIntegrityViolationException e) {
            if (letters.size() == 1) {
                LOG.warn("A letter cannot be stored and was put aside");
                return inbox.store(
                        List.of(new Letter.Unreadable(letters.getFirst().id(), "cannot be stored", "")));
            }
            return letters.stream()
                    .flatMap(letter -> store(List.of(letter)).stream())
                    .collect(Collectors.toSet());
        }
    }

    private void wakeAll(Set<Long> waiting) {
        try {
            wake(waiting);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Chats with letters were not woken; the sweep will: {}",
                    e.getClass().getName());
        }
    }

    /** After the letters are stored, never with them: a worker that ends looks for letters after it has given up its task. */
    private void wake(Collection<Long> waiting) {
        for (Long chat : waiting) {
            scheduler.scheduleIfNotExists(chats.instance(chat.toString()).build(), leaseClock.now());
        }
    }

    private CompletionHandler<Void> workOn(long chat, ExecutionContext context) {
        Optional<Duration> wait;
        try {
            wait = work.work(chat, () -> isLeased(context));
        } catch (InterruptedException e) {
            // Only a stop that has waited long enough interrupts; what is left is for the next start.
            wait = Optional.of(Duration.ZERO);
        }
        Duration pause = wait.orElse(null);
        return (done, operations) -> {
            if (pause == null) {
                operations.remove();
                if (inbox.next(chat).isPresent()) {
                    wake(List.of(chat));
                }
            } else {
                operations.reschedule(done, done.getTimeDone().plus(pause));
            }
        };
    }

    /** Whether others still see that this one lives: a process that stood still may have been taken for dead. */
    private static boolean isLeased(ExecutionContext context) {
        return !context.getCurrentlyExecuting().getHeartbeatState().hasStaleHeartbeat();
    }

    private CompletionHandler<Void> fetch(ExecutionContext context) {
        fetcher.set(Thread.currentThread());
        try {
            if (!stopping) {
                correspondent.fetch(() -> !stopping && isLeased(context));
            }
        } catch (InterruptedException e) {
            LOG.debug("Fetching was interrupted by the stop");
        } finally {
            fetcher.set(null);
        }
        return (done, operations) -> operations.reschedule(done, done.getTimeDone());
    }

    /** Ends fetching, lets replies at hand be finished, and leaves everything else to the next start or to other instances. */
    public void stop() {
        stopping = true;
        work.stop();
        fetcher.interrupt();
        scheduler.stop();
    }

    /** The thread that fetches, so that it can be interrupted while it does, and only then. */
    private static final class Fetcher {

        private @Nullable Thread thread;

        synchronized void set(@Nullable Thread current) {
            thread = current;
            if (current == null) {
                // What was meant for fetching must not hit the database call that follows.
                Thread.interrupted();
            }
        }

        synchronized void interrupt() {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
