package org.yellowcrane.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;

/** The chat page, opened in a browser, whatever answers behind it. */
class ChatWindow {

    /** Patience for what is expected to show, in milliseconds: vectors may be built by another test's service meanwhile. */
    private static final double PATIENCE = 30_000;

    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private final Page page;

    private ChatWindow(Page page) {
        this.page = page;
    }

    /**
     * Opens the page and takes steps on it. Fails if the console shows an error that was not announced; breaches of the content
     * policy show there, too.
     */
    static void visit(
            Browser browser,
            String address,
            NewContextOptions options,
            Consumer<ChatWindow> steps,
            String... announced) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try (BrowserContext context = browser.chromium().newContext(options.setReducedMotion(ReducedMotion.REDUCE))) {
            List<String> errors = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            page.navigate(address);
            assertThat(page.locator("#topics .chip").first()).isVisible();
            try {
                steps.accept(new ChatWindow(page));
            } catch (AssertionError failure) {
                throw new AssertionError("The console said " + errors, failure);
            }
            errors.removeIf(error -> List.of(announced).stream().anyMatch(error::contains));
            if (!errors.isEmpty()) {
                throw new AssertionError("The console said " + errors);
            }
        }
    }

    static NewContextOptions desktop() {
        return new NewContextOptions().setLocale("en-GB").setViewportSize(1280, 860);
    }

    static NewContextOptions phone() {
        return new NewContextOptions()
                .setLocale("en-GB")
                .setViewportSize(390, 780)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    Page page() {
        return page;
    }

    /** The elements that a CSS selector finds. */
    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Types a question and sends it by the button. */
    void ask(String question) {
        find("#question").fill(question);
        find(".send").click();
    }

    /** Leaves a screenshot in {@code target/screenshots}. */
    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** The rules of axe-core that the page breaks in a way that its authors call serious or critical. */
    List<?> violations() {
        try {
            page.evaluate(new ClassPathResource(AXE).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
        return (List<?>) page.evaluate("""
                axe.run().then(result => result.violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html + ' ' + node.failureSummary)))
                """);
    }
}
