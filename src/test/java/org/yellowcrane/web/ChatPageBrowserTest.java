package org.yellowcrane.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.web.ChatWindow.desktop;
import static org.yellowcrane.web.ChatWindow.phone;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yellowcrane.conversation.Feedback;

/** The chat page in a real browser, before canned answers. Leaves screenshots in {@code target/screenshots}. */
@WebTest
class ChatPageBrowserTest {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private CannedConversations conversations;

    @Autowired
    private CannedArchive archive;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void answersAnEnglishQuestionAndOpensItsSources() {
        visit(desktop(), window -> {
            window.shoot("desktop-start");
            window.ask("How many sister cities does Wuhan have?");

            assertThat(window.find(".answer").last()).containsText("127 cities in 65 countries");
            assertThat(window.find("summary")).hasText("as of November 2025 · 2 sources");
            window.shoot("desktop-answer");
            window.find(".cite").last().click();
            assertThat(window.find(".source").last()).isFocused();
            assertThat(window.find(".source").first()).containsText("published 27 Dec 2025");
            assertThat(window.find(".source blockquote").first()).hasAttribute("lang", "zh");
            window.shoot("desktop-sources");
        });
    }

    @Test
    void answersAChineseQuestionOnAPhone() {
        visit(phone().setLocale("zh-CN"), window -> {
            assertThat(window.find("html")).hasAttribute("lang", "zh");
            assertThat(window.find("#topics .chip").first()).hasText("友好城市");
            window.shoot("phone-start-zh");
            window.ask("武汉有哪些国家的总领事馆?");

            assertThat(window.find(".answer th").first()).hasText("法国");
            window.find("summary").click();
            assertThat(window.find("summary")).hasText("截至2025年12月27日 · 1个来源");
            assertThat(window.find(".source")).isVisible();
            window.shoot("phone-zh");
        });
    }

    @Test
    void canBeUsedWithoutAMouse() {
        visit(desktop(), window -> {
            assertThat(window.find("#question")).isFocused();
            window.page().keyboard().type("How many sister cities does Wuhan have?");
            window.page().keyboard().press("Enter");
            assertThat(window.find(".answer")).hasCount(1);
            assertThat(window.find("#question")).isFocused();

            window.find(".asked").first().evaluate("node => { node.tabIndex = -1; node.focus(); }");
            window.page().keyboard().press("Tab");
            window.page().keyboard().press("Enter");
            assertThat(window.find(".source").first()).isFocused();
            window.page().keyboard().press("Tab");
            assertThat(window.find(".source a").first()).isFocused();
            window.find("summary").focus();
            window.page().keyboard().press("Enter");
            assertThat(window.find(".source").first()).isHidden();
            window.find(".answer .chip").first().focus();
            window.page().keyboard().press("Enter");
            assertThat(window.find(".answer")).hasCount(2);
        });
    }

    @Test
    void sendsNothingWhileAnInputMethodComposes() {
        visit(desktop(), window -> {
            int before = conversations.count();
            window.find("#question").fill("武汉");
            window.find("#question")
                    .evaluate(
                            "node => node.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))");
            window.page().keyboard().press("Shift+Enter");

            assertThat(window.find("#question")).hasValue("武汉\n");
            assertThat(conversations.count()).isEqualTo(before);
            window.page().keyboard().press("Enter");
            assertThat(window.find(".answer")).hasCount(1);
        });
    }

    @Test
    void startsANewConversationWhereTheOldOneIsForgotten() {
        visit(
                desktop(),
                window -> {
                    window.ask("sister cities");
                    assertThat(window.find(".answer")).hasCount(1);
                    conversations.forget("web", conversations.last().conversation());
                    window.ask("sister cities");

                    assertThat(window.find(".answer")).hasCount(2);
                    assertThat(window.find(".failed")).hasCount(0);
                },
                "404");
    }

    @Test
    void offersToTryAgainAfterAFault() {
        visit(
                desktop(),
                window -> {
                    window.ask("explode");
                    assertThat(window.find(".failed")).containsText("Something went wrong on our side");
                    window.find(".failed .chip").click();
                    assertThat(window.find(".failed")).hasCount(1);
                    window.shoot("desktop-fault");
                },
                "503");
    }

    @Test
    void showsSentencesAsTheyComeAndStopsWhenTold() {
        visit(desktop(), window -> {
            window.ask("slowly");
            assertThat(window.find(".writing")).containsText("A first sentence that stands.");
            window.shoot("desktop-writing");
            window.find(".stop").click();

            assertThat(window.find(".thinking")).hasText("Stopped.");
            assertThat(window.find(".writing")).containsText("A first sentence that stands.");
            assertThat(leftInTime()).isTrue();
            window.ask("sister cities");
            assertThat(window.find(".answer")).hasCount(1);
        });
    }

    @Test
    void hearsWhetherAnAnswerHelped() {
        visit(
                desktop(),
                window -> {
                    assertThat(window.find("#privacy")).containsText("30 days");
                    window.ask("sister cities");
                    window.find(".feedback button").last().click();
                    window.find(".why label").nth(1).click();
                    window.find(".why textarea").fill("It has moved.");
                    window.shoot("desktop-feedback");
                    assertThat(window.violations()).isEmpty();
                    window.find(".why button").click();

                    assertThat(window.find(".feedback [role=status]")).hasText("Thank you for telling us.");
                    assertThat(archive.said(archive.latest()))
                            .contains(new Feedback(false, Feedback.Reason.OUTDATED, "It has moved."));
                },
                "Canvas2D");
    }

    @Test
    void leadsToTheLastingPageOfAnAnswer() {
        visit(
                desktop(),
                window -> {
                    window.ask("武汉有哪些国家的总领事馆?");
                    window.find(".feedback a").click();

                    assertThat(window.find("html")).hasAttribute("lang", "zh");
                    assertThat(window.find(".standing .badge")).hasText("仍然有效");
                    assertThat(window.find(".source")).isVisible();
                    assertThat(window.violations()).isEmpty();
                    window.shoot("desktop-lasting");
                },
                "Canvas2D");
    }

    @Test
    void forgetsAConversationOnDemand() {
        visit(desktop(), window -> {
            assertThat(window.find("#forget")).isHidden();
            window.ask("sister cities");
            assertThat(window.find(".answer")).hasCount(1);
            String conversation = conversations.last().conversation();
            window.find("#forget").click();

            assertThat(window.find("#log")).hasText("This conversation has been deleted.");
            assertThat(conversations.isKnown("web", conversation)).isFalse();
            window.ask("sister cities");
            assertThat(window.find(".answer")).hasCount(1);
        });
    }

    @Test
    void answersWhereEventsDoNotGetThrough() {
        visit(
                desktop(),
                window -> {
                    window.page().route("**/api/v1/answers", route -> {
                        boolean events = route.request()
                                .headers()
                                .getOrDefault("accept", "")
                                .contains("event-stream");
                        if (events) {
                            route.abort();
                        } else {
                            route.resume();
                        }
                    });
                    window.ask("sister cities");
                    assertThat(window.find(".answer")).containsText("127 cities");
                },
                "ERR_FAILED");
    }

    @Test
    void answersWhereEventsBreakOff() {
        visit(desktop(), window -> {
            window.page().route("**/api/v1/answers", route -> {
                if (route.request().headers().getOrDefault("accept", "").contains("event-stream")) {
                    route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("text/event-stream")
                                    .setBody(
                                            "id:x.1\nevent:delta\ndata:{\"text\": \"Half an ans\", \"citations\": []}\n\nid:x.2\nev"));
                } else {
                    route.resume();
                }
            });
            window.ask("sister cities");
            assertThat(window.find(".answer")).containsText("127 cities");
            assertThat(window.find(".writing")).hasCount(0);
        });
    }

    @Test
    void saysWhereTheWordsComeFrom() {
        visit(desktop(), window -> {
            window.ask("sister cities");
            assertThat(window.find(".answer")).containsText("Taken from the knowledge base");
            window.ask("written by a model");
            assertThat(window.find(".answer").last()).containsText("AI-generated");
            assertThat(window.find(".answer").last()).not().containsText("Taken from the knowledge base");
            window.shoot("desktop-origin");
        });
    }

    private boolean leftInTime() {
        try {
            return conversations.wasLeft();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void showsMarkupAsText() {
        visit(desktop(), window -> {
            window.ask("markup");

            assertThat(window.find(".answer")).containsText("<img src=x onerror=alert(1)> **bold**");
            window.find("summary").click();
            assertThat(window.find(".source")).containsText("<b>Title</b>");
            assertThat(window.find(".answer img, .answer b, .answer script, .source a"))
                    .hasCount(0);
        });
    }

    @Test
    void changesTheLanguageAndKeepsIt() {
        visit(desktop(), window -> {
            window.find("#language").selectOption("ru");
            assertThat(window.find("#topics .chip").first()).hasText("Города-побратимы");
            window.page().reload();
            assertThat(window.find("html")).hasAttribute("lang", "ru");
            window.ask("sister cities");
            assertThat(window.find(".answer")).hasAttribute("lang", "en");
            assertThat(String.valueOf(conversations.last().replyLanguage())).isEqualTo("ru");
            window.shoot("desktop-ru");
        });
    }

    @Test
    void putsTheEmergencyNumberFirst() {
        visit(phone(), window -> {
            window.ask("help, my wallet was stolen");

            Locator dial = window.find(".emergency .bubble > :first-child a");
            assertThat(dial).hasText("110");
            assertThat(dial).hasAttribute("href", "tel:110");
            assertThat(window.find(".chinese")).hasAttribute("lang", "zh");
            window.shoot("phone-emergency");
        });
        visit(phone().setColorScheme(ColorScheme.DARK), window -> {
            window.ask("help, my wallet was stolen");
            assertThat(window.find(".emergency")).isVisible();
            window.shoot("phone-emergency-dark");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void hasNoSeriousViolationsOfAccessibility(ColorScheme scheme) {
        // Canvas2D: axe-core itself is warned about how it measures colours.
        visit(
                desktop().setColorScheme(scheme),
                window -> {
                    window.find("#topics .chip").nth(1).click();
                    assertThat(window.violations()).isEmpty();
                    window.shoot("topics-" + scheme.name().toLowerCase(Locale.ROOT));
                    for (String question : List.of(
                            "sister cities", "領事館 领事馆", "Do I have to register?", "hospital", "姉妹都市", "stolen")) {
                        int answers = window.find(".answer").count();
                        window.ask(question);
                        assertThat(window.find(".answer")).hasCount(answers + 1);
                        window.find("details:not([open])")
                                .all()
                                .forEach(details -> details.evaluate("node => { node.open = true; }"));
                        window.shoot("answer-" + answers + "-" + scheme.name().toLowerCase(Locale.ROOT));
                    }
                    assertThat(window.violations()).isEmpty();
                },
                "Canvas2D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "fr", "de", "ru", "ja", "ko", "es"})
    void fitsAPhoneInEveryLanguage(String language) {
        visit(phone().setLocale(language), window -> {
            assertThat(window.find("#topics .chip")).hasCount(6);
            window.shoot("phone-start-" + language);
            window.ask("Do I have to register?");
            assertThat(window.find(".answer")).isVisible();

            assertThat(window.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(
                            window.page()
                                    .evaluate(
                                            "[...document.querySelectorAll('button:not(.cite), select, summary')].filter(node => node.offsetParent && node.getBoundingClientRect().height < 44).map(node => node.outerHTML)"))
                    .isEqualTo(List.of());
        });
    }

    private void visit(NewContextOptions options, Consumer<ChatWindow> steps, String... announced) {
        ChatWindow.visit(browser, "http://localhost:" + port + "/", options, steps, announced);
    }
}
