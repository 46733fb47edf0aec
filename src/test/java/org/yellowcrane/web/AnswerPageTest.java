package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.web.ProblemAssertions.assertProblem;

import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.conversation.PastAnswer;

@WebTest
class AnswerPageTest {

    private static final Answer CHINESE = canned("领事馆");
    private static final Answer ENGLISH = canned("sister cities");

    @LocalServerPort
    private int port;

    @Autowired
    private CannedArchive archive;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void showsTheAnswerInItsLanguageWithItsSourcesAndSaysThatItIsStillTrue() {
        archive.hold("zh", "武汉有哪些国家的总领事馆?", CHINESE, new PastAnswer.StillTrue("r2"));
        HttpResponse<String> page = client.get("/a/zh");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.body())
                .contains("<html lang=\"zh\">")
                .contains("武汉有哪些国家的总领事馆?")
                .contains("<th scope=\"row\">法国</th>")
                .contains("href=\"#source-1\"", "id=\"source-1\"")
                .contains("2026年2月1日作答", "截至2025年", "仍然有效", "知识库版本r2")
                .doesNotContainPattern("@\\w+@");
    }

    @Test
    void saysWhatIsAnsweredNow() {
        archive.hold("old", "How many?", ENGLISH, new PastAnswer.Changed("r9", CHINESE));
        assertThat(client.get("/a/old").body())
                .contains("Changed since", "The knowledge base has moved on")
                .contains("127 cities in 65 countries")
                .contains("武汉已有法国")
                .contains("href=\"#now-1\"", "id=\"now-1\"");
    }

    @Test
    void outlivesItsQuestion() {
        archive.hold(new PastAnswer("bare", CannedArchive.AT, null, ENGLISH, new PastAnswer.Unchecked("r9")));
        assertThat(client.get("/a/bare").body())
                .contains("<title>Answer · Yellow Crane", "Not checked")
                .doesNotContain("class=\"asked\"");
        assertThat(Client.json(json("bare")).path("question").isMissingNode()).isTrue();
    }

    @Test
    void showsMarkupAsText() {
        archive.hold(
                "markup", "<script>alert(1)</script>\" @answer@ $1", canned("markup"), new PastAnswer.StillTrue("<b>"));
        String body = client.get("/a/markup").body();
        assertThat(body)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; @answer@ $1")
                .doesNotContain("<script", "<img", "<b>", "javascript:");
    }

    @Test
    void givesTheSameAsJson() {
        archive.hold("json", "How many?", ENGLISH, new PastAnswer.Changed("r9", CHINESE));
        HttpResponse<String> response = json("json");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        var body = Client.json(response);
        assertThat(body.path("standing").path("status").asString()).isEqualTo("changed");
        assertThat(body.path("standing").path("text").asString()).startsWith("武汉已有");
        assertThat(body.path("text").asString()).contains("127 cities");
        assertThat(body.path("citations")).hasSize(2);
    }

    @Test
    void knowsNoOtherAnswer() {
        assertProblem(client.get("/a/never"), 404, "answer-unknown");
        assertProblem(json("never"), 404, "answer-unknown");
    }

    private static Answer canned(String word) {
        return Objects.requireNonNull(CannedAnswers.BY_WORD.get(word));
    }

    private HttpResponse<String> json(String id) {
        return client.send(client.request("/a/" + id).header("Accept", "application/json"));
    }
}
