package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KnowledgeStartTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withBean(Clock.class, () -> SampleFolder.CLOCK)
            .withUserConfiguration(KnowledgeConfiguration.class, KnowledgeStore.class);

    private ApplicationContextRunner withFolder(Path folder) {
        return runner.withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment", Map.of("YELLOWCRANE_KNOWLEDGE", folder.toString()))));
    }

    @Test
    void opensTheFolderOfTheEnvironmentAndLooksForChanges(@TempDir Path root) {
        SampleFolder folder = SampleFolder.in(root);
        withFolder(folder.root).run(context -> {
            assertThat(context).hasNotFailed();
            KnowledgeStore store = context.getBean(KnowledgeStore.class);
            assertThat(store.current().collections()).containsKey("sister-cities");
            assertThat(store.isRunning()).isTrue();
            assertThat(context.getBean(KnowledgeSettings.class).poll()).isEqualTo(Duration.ofSeconds(2));
        });
    }

    @Test
    void doesNotLookForChangesWhenToldSo(@TempDir Path root) {
        withFolder(SampleFolder.in(root).root)
                .withPropertyValues("yellowcrane.knowledge.poll=0")
                .run(context -> assertThat(context.getBean(KnowledgeStore.class).isRunning())
                        .isFalse());
    }

    @Test
    void refusesToStartOnBrokenKnowledge(@TempDir Path root) {
        SampleFolder folder = SampleFolder.in(root).delete("regions.yaml");
        withFolder(folder.root).run(context -> {
            assertThat(context).hasFailed();
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            FailureAnalysis analysis = Objects.requireNonNull(new BrokenKnowledgeAnalyzer().analyze(failure));
            assertThat(analysis.getDescription()).contains("\n    regions.yaml: the file is missing");
            assertThat(analysis.getAction()).contains("YELLOWCRANE_KNOWLEDGE");
        });
    }

    @Test
    void refusesANegativePoll(@TempDir Path root) {
        withFolder(SampleFolder.in(root).root)
                .withPropertyValues("yellowcrane.knowledge.poll=-2s")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("must not be negative"));
    }
}
