package org.yellowcrane.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The chat page in a real browser, before canned answers. Leaves screenshots in {@code target/screenshots}. */
@SpringBootTest(classes = WebServerUnderTest.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ChatPageBrowserTest {

    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private CannedConversations conversations;

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
        visit(desktop(), page -> {
            shoot(page, "desktop-start");
            ask(page, "How many sister cities does Wuhan have?");

            assertThat(page.locator(".answer").last()).containsText("127 cities in 65 countries");
            assertThat(page.locator("summary")).hasText("as of November 2025 · 2 sources");
            shoot(page, "desktop-answer");
            page.locator(".cite").last().click();
            assertThat(page.locator(".source").last()).isFocused();
            assertThat(page.locator(".source").first()).containsText("published 27 Dec 2025");
            assertThat(page.locator(".source blockquote").first()).hasAttribute("lang", "zh");
            shoot(page, "desktop-sources");
        });
    }

    @Test
    void answersAChineseQuestionOnAPhone() {
        visit(phone().setLocale("zh-CN"), page -> {
            assertThat(page.locator("html")).hasAttribute("lang", "zh");
            assertThat(page.locator("#topics .chip").first()).hasText("友好城市");
            shoot(page, "phone-start-zh");
            ask(page, "武汉有哪些国家的总领事馆?");

            assertThat(page.locator(".answer th").first()).hasText("法国");
            page.locator("summary").click();
            assertThat(page.locator("summary")).hasText("截至2025年12月27日 · 1个来源");
            assertThat(page.locator(".source")).isVisible();
            shoot(page, "phone-zh");
        });
    }

    @Test
    void canBeUsedWithoutAMouse() {
        visit(desktop(), page -> {
            assertThat(page.locator("#question")).isFocused();
            page.keyboard().type("How many sister cities does Wuhan have?");
            page.keyboard().press("Enter");
            assertThat(page.locator(".answer")).hasCount(1);
            assertThat(page.locator("#question")).isFocused();

            page.locator(".asked").first().evaluate("node => { node.tabIndex = -1; node.focus(); }");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".source").first()).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator(".source a").first()).isFocused();
            page.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".source").first()).isHidden();
            page.locator(".answer .chip").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".answer")).hasCount(2);
        });
    }

    @Test
    void sendsNothingWhileAnInputMethodComposes() {
        visit(desktop(), page -> {
            int before = conversations.count();
            page.locator("#question").fill("武汉");
            page.locator("#question")
                    .evaluate(
                            "node => node.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))");
            page.keyboard().press("Shift+Enter");

            assertThat(page.locator("#question")).hasValue("武汉\n");
            assertThat(conversations.count()).isEqualTo(before);
            page.keyboard().press("Enter");
            assertThat(page.locator(".answer")).hasCount(1);
        });
    }

    @Test
    void startsANewConversationWhereTheOldOneIsForgotten() {
        visit(
                desktop(),
                page -> {
                    ask(page, "sister cities");
                    assertThat(page.locator(".answer")).hasCount(1);
                    conversations.forget("web", conversations.last().conversation());
                    ask(page, "sister cities");

                    assertThat(page.locator(".answer")).hasCount(2);
                    assertThat(page.locator(".failed")).hasCount(0);
                },
                "404");
    }

    @Test
    void offersToTryAgainAfterAFault() {
        visit(
                desktop(),
                page -> {
                    ask(page, "explode");
                    assertThat(page.locator(".failed")).containsText("Something went wrong on our side");
                    page.locator(".failed .chip").click();
                    assertThat(page.locator(".failed")).hasCount(1);
                    shoot(page, "desktop-fault");
                },
                "503");
    }

    @Test
    void showsMarkupAsText() {
        visit(desktop(), page -> {
            ask(page, "markup");

            assertThat(page.locator(".answer")).containsText("<img src=x onerror=alert(1)> **bold**");
            page.locator("summary").click();
            assertThat(page.locator(".source")).containsText("<b>Title</b>");
            assertThat(page.locator(".answer img, .answer b, .answer script, .source a"))
                    .hasCount(0);
        });
    }

    @Test
    void changesTheLanguageAndKeepsIt() {
        visit(desktop(), page -> {
            page.locator("#language").selectOption("ru");
            assertThat(page.locator("#topics .chip").first()).hasText("Города-побратимы");
            page.reload();
            assertThat(page.locator("html")).hasAttribute("lang", "ru");
            ask(page, "sister cities");
            assertThat(page.locator(".answer")).hasAttribute("lang", "en");
            assertThat(String.valueOf(conversations.last().replyLanguage())).isEqualTo("ru");
            shoot(page, "desktop-ru");
        });
    }

    @Test
    void putsTheEmergencyNumberFirst() {
        visit(phone(), page -> {
            ask(page, "help, my wallet was stolen");

            Locator dial = page.locator(".emergency .bubble > :first-child a");
            assertThat(dial).hasText("110");
            assertThat(dial).hasAttribute("href", "tel:110");
            assertThat(page.locator(".chinese")).hasAttribute("lang", "zh");
            shoot(page, "phone-emergency");
        });
        visit(phone().setColorScheme(ColorScheme.DARK), page -> {
            ask(page, "help, my wallet was stolen");
            assertThat(page.locator(".emergency")).isVisible();
            shoot(page, "phone-emergency-dark");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void hasNoSeriousViolationsOfAccessibility(ColorScheme scheme) {
        // Canvas2D: axe-core itself is warned about how it measures colours.
        visit(
                desktop().setColorScheme(scheme),
                page -> {
                    page.locator("#topics .chip").nth(1).click();
                    assertThat(violations(page)).isEmpty();
                    shoot(page, "topics-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                    for (String question : List.of(
                            "sister cities", "領事館 领事馆", "Do I have to register?", "hospital", "姉妹都市", "stolen")) {
                        int answers = page.locator(".answer").count();
                        ask(page, question);
                        assertThat(page.locator(".answer")).hasCount(answers + 1);
                        page.locator("details:not([open])")
                                .all()
                                .forEach(details -> details.evaluate("node => { node.open = true; }"));
                        shoot(page, "answer-" + answers + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                    }
                    assertThat(violations(page)).isEmpty();
                },
                "Canvas2D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "fr", "de", "ru", "ja", "ko", "es"})
    void fitsAPhoneInEveryLanguage(String language) {
        visit(phone().setLocale(language), page -> {
            assertThat(page.locator("#topics .chip")).hasCount(6);
            shoot(page, "phone-start-" + language);
            ask(page, "Do I have to register?");
            assertThat(page.locator(".answer")).isVisible();

            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('button:not(.cite), select, summary')].filter(node => node.offsetParent && node.getBoundingClientRect().height < 44).map(node => node.outerHTML)"))
                    .isEqualTo(List.of());
        });
    }

    /** Opens the page; no test may leave an error in the console but those announced, nor run into the content policy. */
    private void visit(NewContextOptions options, Consumer<Page> steps, String... announced) {
        try (BrowserContext context = browser.chromium().newContext(options.setReducedMotion(ReducedMotion.REDUCE))) {
            List<String> errors = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            page.navigate("http://localhost:" + port + "/");
            assertThat(page.locator("#topics .chip").first()).isVisible();
            try {
                steps.accept(page);
            } catch (AssertionError failure) {
                throw new AssertionError("The console said " + errors, failure);
            }
            errors.removeIf(error -> List.of(announced).stream().anyMatch(error::contains));
            assertThat(errors).isEmpty();
        }
    }

    private static NewContextOptions desktop() {
        return new NewContextOptions().setLocale("en-GB").setViewportSize(1280, 860);
    }

    private static NewContextOptions phone() {
        return new NewContextOptions()
                .setLocale("en-GB")
                .setViewportSize(390, 780)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    private static void ask(Page page, String question) {
        page.locator("#question").fill(question);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions()
                                .setName(page.locator(".send").getAttribute("aria-label"))
                                .setExact(true))
                .click();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** The rules of axe-core that the page breaks in a way that its authors call serious or critical. */
    private static List<?> violations(Page page) {
        try {
            page.evaluate(new ClassPathResource(AXE).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
        return (List<?>)
                page.evaluate(
                        "axe.run().then(result => result.violations.filter(rule => ['serious', 'critical'].includes(rule.impact))"
                                + ".flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html + ' ' + node.failureSummary)))");
    }
}
