package org.yellowcrane.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yellowcrane.YellowCrane;
import org.yellowcrane.language.Language;
import org.yellowcrane.question.Turn;

class HumanHelpTest {

    private static ConfigurableApplicationContext context;
    private static Answers answers;

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(YellowCrane.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run();
        answers = context.getBean(Answers.class);
        answers.complete().toCompletableFuture().join();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 我想找人工
            zh | 转人工服务
            en | I want to talk to a person
            en | Can I speak to someone, please?
            fr | Je voudrais parler à quelqu'un
            fr | Est-ce que je peux parler à quelqu'un ?
            de | Ich möchte mit einem Menschen sprechen
            de | Kann ich bitte mit jemandem sprechen?
            ru | Хочу поговорить с человеком
            ru | Соедините меня с оператором, пожалуйста
            ja | 担当者と話したいです
            ja | オペレーターにつないでください
            ko | 상담원 연결해 주세요
            ko | 사람과 이야기하고 싶어요
            es | Quiero hablar con una persona
            es | ¿Puedo hablar con alguien, por favor?
            """)
    void namesAnOfficeToWhoeverWantsToTalkToAPerson(String language, String wish) {
        Answer answer = answers.answer(new Question(wish, null, new Language(language)), List.of())
                .answer();
        assertThat(answer.language().tag()).isEqualTo(language);
        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(contact(answer).phone()).isEqualTo("12345");
        assertThat(answer.citations())
                .extracting(Citation::passage)
                .contains("hotlines/city-services#phone", "hotlines/city-services#hours");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | How long can I stay with a tourist visa? | 12367
            en | How do I get a work permit? | 027-65770118
            de | Wie melde ich meine Adresse an? | 12367
            zh | 工作许可怎么办? | 027-65770118
            en | Which sights are in Wuchang? | 12345
            """)
    void namesTheOfficeForWhatWasAskedLast(String language, String before, String phone) {
        Turn turn = new Turn(before, new Language(language), List.of());
        String wish = language.equals("zh") ? "转人工" : language.equals("de") ? "mit jemandem sprechen" : "operator";
        Answer answer = answers.answer(new Question(wish, null, new Language(language)), List.of(turn))
                .answer();
        assertThat(contact(answer).phone()).isEqualTo(phone);
        assertThat(answer.text()).contains(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | How many sister cities does Beijing have?
            zh | 北京有多少个友好城市?
            fr | Combien de villes jumelées a Pékin ?
            de | Wie viele Partnerstädte hat Peking?
            ru | Сколько городов-побратимов у Пекина?
            ja | 北京の姉妹都市はいくつですか。
            ko | 베이징의 자매도시는 몇 개인가요?
            es | ¿Cuántas ciudades hermanas tiene Pekín?
            """)
    void namesAnOfficeAndWhatToSayThereWhereItDoesNotKnow(String language, String question) {
        Answer answer = answers.answer(new Question(question, null, new Language(language)), List.of())
                .answer();
        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_KNOWN);
        Block.Contact contact = contact(answer);
        assertThat(contact.phone()).isEqualTo("12345");
        assertThat(contact.citations()).isNotEmpty();
        if (!language.equals("zh")) {
            assertThat(contact.chinese()).startsWith("您好").contains(question);
        }
        assertThat(answer.text()).contains(question);
    }

    @Test
    void aQuestionAboutAnOfficeIsNoWishToTalk() {
        Answer answer = answers.answer(
                        new Question("What is the phone of the French consulate?", null, null), List.of())
                .answer();
        assertThat(answer.text()).doesNotContain("12345");
    }

    private static Block.Contact contact(Answer answer) {
        return answer.blocks().stream()
                .filter(Block.Contact.class::isInstance)
                .map(Block.Contact.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.text()));
    }
}
