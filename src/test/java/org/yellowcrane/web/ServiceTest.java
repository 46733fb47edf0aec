package org.yellowcrane.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.web.ChatWindow.desktop;
import static org.yellowcrane.web.ChatWindow.phone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yellowcrane.YellowCrane;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with the real knowledge: asked over HTTP, and on the page in a real browser. */
@SpringBootTest(classes = YellowCrane.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ServiceTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many sister cities does Wuhan have?          | answered     | en | 30
            武汉有哪些国家的总领事馆?                            | answered     | zh | 法国
            When did Duisburg become a sister city?          | answered     | en | 8 October 1982
            我住朋友家,需要登记吗?                              | answered     | zh | 派出所
            Combien de villes jumelées ?                     | answered     | fr | 30
            Is Paris a sister city of Wuhan?                 | answered     | en | Bordeaux
            What's the weather tomorrow?                     | out_of_scope | en | outside
            Who won the 2025 Wuhan Open?                     | answered     | en | Gauff
            help, my wallet was stolen                       | emergency    | en | 110
            How many sister cities does Beijing have?        | not_known    | en | Beijing
            AND OR NOT ((( " ~ * ?                           | *            | en | *
            """)
    void answersLikeAVisitorWouldExpect(String question, String outcome, String language, String part) {
        JsonNode answer = JSON.readTree(new Client(port).ask(question).body());
        if (!outcome.equals("*")) {
            assertThat(answer.path("outcome").asString()).isEqualTo(outcome);
            assertThat(answer.path("text").asString()).contains(part);
        }
        assertThat(answer.path("language").asString()).isEqualTo(language);
    }

    @Test
    void citesEverySentenceOfAnAnswer() {
        JsonNode answer = JSON.readTree(
                new Client(port).ask("When did Duisburg become a sister city?").body());
        assertThat(answer.path("citations").path(0).path("passage").asString())
                .isEqualTo("sister-cities/duisburg#since");
        answer.path("blocks")
                .path(0)
                .path("sentences")
                .forEach(sentence -> assertThat(sentence.path("citations")).isNotEmpty());
    }

    @Test
    void remembersWhatWasAskedBefore() {
        Client client = new Client(port);
        JsonNode first = JSON.readTree(
                client.ask("When did Duisburg become a sister city?").body());
        String conversation = first.path("conversation").asString();
        JsonNode second = JSON.readTree(client.post(JSON.writeValueAsString(JSON.createObjectNode()
                        .put("question", "and Manchester?")
                        .put("conversation", conversation)))
                .body());
        assertThat(second.path("text").asString()).contains("1986");
    }

    @Test
    void showsSourcesOnThePage() {
        String address = "http://localhost:" + port + "/";
        try (Browser browser = Browser.start()) {
            ChatWindow.visit(browser, address, desktop(), window -> {
                window.ask("How many sister cities does Wuhan have?");
                assertThat(window.find(".answer").last()).containsText("30");
                window.find("summary").last().click();
                assertThat(window.find(".source").first()).isVisible();
                window.shoot("service-desktop");
                window.ask("help, my wallet was stolen");
                assertThat(window.find(".answer").last()).containsText("110");
                window.shoot("service-emergency");
            });
            ChatWindow.visit(browser, address, phone().setLocale("zh-CN"), window -> {
                window.ask("武汉有哪些国家的总领事馆?");
                assertThat(window.find(".answer").last()).containsText("法国");
                window.find("summary").last().click();
                assertThat(window.find(".source").first()).isVisible();
                window.shoot("service-phone-zh");
            });
        }
    }
}
