package org.yellowcrane.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yellowcrane.conversation.AnswerArchive;

/**
 * The chat page and what it is made of.
 *
 * <p>All assets share one address that holds a hash of them all, so that modules and styles can name each other by relative
 * paths and still be cached for ever; only the page itself is asked for each time.
 */
@RestController
class ChatPage {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final String page;
    private final String version;

    ChatPage(Assets assets, AnswerArchive archive) {
        this.version = assets.version();
        this.page = read("static/index.html")
                .replace("@assets@", assets.path())
                .replace("@days@", Long.toString(archive.daysKept()));
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + version + "\"")
                .body(page);
    }

    @GetMapping(path = "/openapi.yaml")
    ResponseEntity<String> description() {
        return ResponseEntity.ok()
                .contentType(YAML)
                .cacheControl(CacheControl.noCache())
                .body(read("openapi.yaml"));
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The files of the folder {@code static}. */
    @Configuration(proxyBeanMethods = false)
    static class Assets implements WebMvcConfigurer {

        private final String version = hash();

        String version() {
            return version;
        }

        /** Where they are served, without a slash at the end. */
        String path() {
            return "/assets/" + version;
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler(path() + "/**")
                    .addResourceLocations("classpath:/static/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable());
        }

        private static String hash() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
                Arrays.sort(files, Comparator.comparing(Resource::getDescription));
                for (Resource file : files) {
                    digest.update(file.getContentAsByteArray());
                }
                return HexFormat.of().formatHex(digest.digest(), 0, 6);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256", impossible);
            }
        }
    }
}
