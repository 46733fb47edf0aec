package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class ChatPageTest {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void isAskedForEachTime() {
        HttpResponse<String> page = client.get("/");

        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(client.send(client.request("/").header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void namesAssetsThatMayBeKeptForEver() {
        List<String> assets = ASSET.matcher(client.get("/").body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(assets).hasSizeGreaterThan(5).allSatisfy(asset -> {
            HttpResponse<String> response = client.get(asset);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        });
    }

    @Test
    void knowsNoOtherVersionOfItsAssets() {
        assertThat(client.get("/assets/000000000000/chat.css").statusCode()).isEqualTo(404);
    }

    @Test
    void isSentCompressed() {
        HttpResponse<String> page = client.send(client.request("/").header("Accept-Encoding", "gzip"));

        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void holdsNoInlineCode() {
        assertThat(client.get("/").body())
                .doesNotContain("<style", "style=", "javascript:")
                .doesNotContainPattern("<script(?![^>]*src=)|\\son\\w+=");
    }
}
