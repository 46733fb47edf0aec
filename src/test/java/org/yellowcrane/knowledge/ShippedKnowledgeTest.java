package org.yellowcrane.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/** The knowledge that comes with the program. */
class ShippedKnowledgeTest {

    private static final KnowledgeLoader.Result RESULT = SampleFolder.loader().load(Path.of("knowledge"));

    @Test
    void hasNoErrors() {
        assertThat(RESULT.problems()).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    @Test
    void givesNoQuestionOfTheExamAway() {
        assertThat(ExamCheck.run(Path.of("knowledge"), Languages.ALL)).isEmpty();
    }

    @Test
    void wordsTheReplyTextsAsTheOfficeDoes() {
        assertThat(WordingCheck.ofReplies(Path.of("knowledge"), Languages.ALL)).isEmpty();
    }

    @Test
    void saysEverythingInChineseAndEnglish() {
        Map<Language, Set<String>> passages = RESULT.knowledge().orElseThrow().passages().stream()
                .collect(Collectors.groupingBy(Passage::language, Collectors.mapping(Passage::id, Collectors.toSet())));
        assertThat(passages.get(Language.CHINESE))
                .isEqualTo(passages.get(Language.ENGLISH))
                .hasSizeGreaterThan(1000);
    }

    @Test
    void namesGroupsAndCitiesInAllLanguages() {
        Regions regions = RESULT.knowledge().orElseThrow().regions();
        List<Language> languages = Languages.ALL.spoken();
        assertThat(regions.home().byLanguage().keySet()).containsAll(languages);
        assertThat(regions.groups())
                .hasSizeGreaterThan(20)
                .allSatisfy(group -> assertThat(group.names().byLanguage().keySet())
                        .as(group.id())
                        .containsAll(languages));
        assertThat(regions.cities())
                .hasSizeGreaterThan(200)
                .allSatisfy(city -> assertThat(city.names().byLanguage().keySet())
                        .as(city.names().toString())
                        .containsAll(languages));
    }
}
