package org.yellowcrane.knowledge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Holds the knowledge base in use, and replaces it when the editors change their files. Safe for concurrent use.
 *
 * <p>A broken edit changes nothing: it is logged once, and the last good knowledge base stays.
 */
@Component
public class KnowledgeStore implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeStore.class);

    private final KnowledgeSettings settings;
    private final KnowledgeLoader loader;
    private final List<Consumer<KnowledgeBase>> listeners = new CopyOnWriteArrayList<>();

    private volatile KnowledgeBase current;

    /** The state of the files that was last read, well or not. Guarded by this. */
    private Map<String, FileState> read;

    /** A changed state of the files that was seen once. Guarded by this. */
    private @Nullable Map<String, FileState> pending;

    private @Nullable ScheduledExecutorService polling;

    /**
     * Reads the knowledge.
     *
     * @throws BrokenKnowledgeException if it cannot be used; the message lists every problem
     */
    KnowledgeStore(KnowledgeSettings settings, KnowledgeLoader loader) {
        this.settings = settings;
        this.loader = loader;
        this.read = FileState.of(settings.folder());
        KnowledgeLoader.Result result = loader.load(settings.folder());
        this.current = result.knowledge()
                .orElseThrow(() -> new BrokenKnowledgeException(settings.folder(), result.problems()));
        logWarnings(result);
    }

    /** The knowledge base in use. Callers that need several things of it ask once and keep it for the length of one question. */
    public KnowledgeBase current() {
        return current;
    }

    /**
     * Tells a listener of each new knowledge base before it comes into use, so that indexes are built aside. If a listener throws, the
     * old knowledge base stays.
     */
    public void onChange(Consumer<KnowledgeBase> listener) {
        listeners.add(listener);
    }

    /** Looks for changes once. A change is read when two looks in a row see the same, so that half-written files are not. */
    synchronized void poll() {
        Map<String, FileState> found = FileState.of(settings.folder());
        if (found.equals(read)) {
            pending = null;
        } else if (found.equals(pending)) {
            pending = null;
            read = found;
            reload();
        } else {
            pending = found;
        }
    }

    private void reload() {
        KnowledgeLoader.Result result = loader.load(settings.folder());
        KnowledgeBase fresh = result.knowledge().orElse(null);
        if (fresh == null) {
            LOG.error("The knowledge was changed but cannot be used; revision {} stays", current.revision());
            result.problems().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .forEach(problem -> LOG.error("{}", problem));
        } else if (!fresh.revision().equals(current.revision())) {
            swap(fresh);
            logWarnings(result);
        }
    }

    private void swap(KnowledgeBase fresh) {
        for (Consumer<KnowledgeBase> listener : listeners) {
            try {
                listener.accept(fresh);
            } catch (RuntimeException failed) {
                LOG.error(
                        "Revision {} cannot be taken into use; {} stays", fresh.revision(), current.revision(), failed);
                return;
            }
        }
        LOG.info("The knowledge is now revision {}, before {}", fresh.revision(), current.revision());
        current = fresh;
    }

    private static void logWarnings(KnowledgeLoader.Result result) {
        long warnings = result.problems().size();
        if (warnings > 0) {
            LOG.info("The knowledge has {} warnings; the check command lists them", warnings);
        }
    }

    @Override
    public synchronized void start() {
        if (polling != null || settings.poll().isZero()) {
            return;
        }
        polling = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("knowledge-poll").factory());
        long millis = settings.poll().toMillis();
        var unused = polling.scheduleWithFixedDelay(this::pollSafely, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** An executor ends for good when a task throws. */
    private void pollSafely() {
        try {
            poll();
        } catch (RuntimeException unexpected) {
            LOG.error("Looking for changes of the knowledge failed", unexpected);
        }
    }

    @Override
    public synchronized void stop() {
        if (polling != null) {
            polling.shutdownNow();
            polling = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return polling != null;
    }
}
