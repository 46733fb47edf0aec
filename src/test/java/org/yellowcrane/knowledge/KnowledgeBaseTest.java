package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;

class KnowledgeBaseTest {

    private SampleFolder folder;

    @BeforeEach
    void write(@TempDir Path root) {
        folder = SampleFolder.in(root);
    }

    @Test
    void holdsWhatTheFilesHold() {
        KnowledgeBase knowledge = folder.knowledge();
        assertThat(knowledge.collections().keySet()).containsExactly("key-figures", "sister-cities");
        assertThat(knowledge.guides().keySet()).containsExactly("stay");
        assertThat(knowledge.sources().keySet()).containsExactly("daily-2025");
        assertThat(knowledge.record(new RecordId("sister-cities", "nowhere"))).isEmpty();
        assertThat(knowledge.section("stay/hotel")).isPresent();
        KnowledgeRecord figure =
                knowledge.record(new RecordId("key-figures", "sister-cities")).orElseThrow();
        assertThat(figure.history())
                .containsExactly(new Superseded(
                        "value", new Value.Quantity(new BigDecimal(28)), PartialDate.parse("2021-06-30")));
    }

    @Test
    void makesAPassageOfEachFieldWithASentence() {
        KnowledgeBase knowledge = folder.knowledge();
        assertThat(knowledge.passages().stream()
                        .filter(passage -> passage.language().equals(Language.ENGLISH))
                        .map(Passage::id))
                .containsExactly(
                        "key-figures/sister-cities#statement",
                        "sister-cities/duisburg#since",
                        "sister-cities/duisburg#phones",
                        "sister-cities/duisburg#about",
                        "sister-cities/oita#since",
                        "stay/registration",
                        "stay/hotel");
        assertThat(knowledge.passages()).hasSize(14);
    }

    @Test
    void tellsOfConflictsInThePassageOfTheirField() {
        Passage passage = folder.knowledge()
                .passage("sister-cities/oita#since", Language.ENGLISH)
                .orElseThrow();
        assertThat(passage.title()).isEqualTo("Ōita");
        assertThat(passage.text()).isEqualTo("Ōita has been a sister city since September 1979.\nSome write 1980.");
        assertThat(passage.questions()).isEmpty();
    }

    @Test
    void givesNamesThatAReaderCanType() {
        folder.replace(
                SampleFolder.RECORDS,
                "names: {zh: 杜伊斯堡, en: Duisburg}",
                "names: {zh: 杜伊斯堡, en: Duisburg, fr: Duisbourg, ru: Дуйсбург}");
        KnowledgeBase knowledge = folder.knowledge();
        assertThat(knowledge
                        .passage("sister-cities/duisburg#since", Language.ENGLISH)
                        .orElseThrow()
                        .names())
                .containsExactly("Duisburg", "City of Duisburg", "Duisbourg");
        assertThat(knowledge
                        .passage("sister-cities/duisburg#since", Language.CHINESE)
                        .orElseThrow()
                        .names())
                .containsExactly("杜伊斯堡", "杜伊斯堡市");
    }

    @Test
    void makesPassagesOfSections() {
        Passage passage = folder.knowledge()
                .passage("stay/registration", Language.ENGLISH)
                .orElseThrow();
        assertThat(passage.title()).isEqualTo("Registering your address");
        assertThat(passage.text()).isEqualTo("""
                        Whoever does not stay in a hotel registers within 24 hours.
                        Go to the police station.
                        Bring your passport.""");
        assertThat(passage.questions()).hasSize(2);
        assertThat(passage.names()).containsExactly("Staying in Wuhan");
        assertThat(passage.provenance().asOf()).isEqualTo(PartialDate.parse("2025-05"));
    }

    @Test
    void changesItsRevisionWithEveryChangeOnly(@TempDir Path other) {
        String revision = folder.knowledge().revision();
        assertThat(revision).matches("[0-9a-f]{12}");
        assertThat(SampleFolder.in(other).knowledge().revision()).isEqualTo(revision);
        folder.append("sources.yaml", "# a remark\n");
        assertThat(folder.knowledge().revision()).isNotEqualTo(revision);
    }
}
