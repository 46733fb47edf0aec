package org.yellowcrane.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yellowcrane.answer.Topic;
import org.yellowcrane.answer.Topics;
import org.yellowcrane.language.Language;

/** Says what can be asked about. */
@RestController
class TopicsController {

    private final Topics topics;
    private final ReaderLanguages languages;

    TopicsController(Topics topics, ReaderLanguages languages) {
        this.topics = topics;
        this.languages = languages;
    }

    @GetMapping(path = "/api/v1/topics", produces = MediaType.APPLICATION_JSON_VALUE)
    TopicsBody topics(@RequestParam(required = false) @Nullable String language, HttpServletRequest request) {
        Language chosen = languages.chosen(language);
        Language reader =
                chosen != null ? chosen : Objects.requireNonNullElse(languages.hint(request), Language.ENGLISH);
        return new TopicsBody(reader.tag(), topics.topics(reader));
    }

    /** The topics as the API has them; described in {@code openapi.yaml}. */
    record TopicsBody(String language, List<Topic> topics) {}
}
