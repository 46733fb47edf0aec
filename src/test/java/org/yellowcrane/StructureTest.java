package org.yellowcrane;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the modules to what their package-infos promise. */
class StructureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(YellowCrane.class);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yellowcrane");

    @Test
    void modulesUseOnlyTheNeighboursTheyDeclareAndFormNoCycle() {
        MODULES.verify();
    }

    @Test
    void everyModuleIsThere() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "language",
                        "knowledge",
                        "inference",
                        "retrieval",
                        "question",
                        "proof",
                        "answer",
                        "channel",
                        "conversation",
                        "telegram",
                        "web",
                        "command");
    }

    @Test
    void packagesAreFlat() {
        assertThat(MODULES.stream().map(ApplicationModule::getBasePackage))
                .allSatisfy(base -> classes()
                        .that()
                        .resideInAPackage(base.getName() + "..")
                        .should()
                        .resideInAPackage(base.getName())
                        .check(CLASSES));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(type -> type.getPackage())
                        .distinct())
                .allSatisfy(marked -> assertThat(marked.isAnnotatedWith(NullMarked.class))
                        .as(marked.getName())
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.lucene, retrieval",
        "org.tartarus.snowball, retrieval",
        "org.telegram, telegram",
        "dev.langchain4j, inference",
        "io.github.resilience4j, inference",
        "io.github.bucket4j, conversation",
        "jakarta.servlet, web",
        "picocli, command",
        "org.springframework.jdbc, conversation",
        "java.sql, conversation",
        "org.flywaydb, conversation",
        "com.github.kagkarlsson, conversation",
        "com.github.pemistahl.lingua, language"
    })
    void aLibraryIsKnownToOneModuleOnly(String library, String module) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.yellowcrane." + module)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(CLASSES);
    }

    @Test
    void nothingIsCalledAfterItsLackOfAJob() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
