package org.yellowcrane.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yellowcrane.answer.PassageSearch;

/** Shows what the search finds and why, without an answer being composed. */
@RestController
class SearchController {

    private static final int LARGEST = 50;

    private final PassageSearch passages;
    private final ReaderLanguages languages;

    SearchController(PassageSearch passages, ReaderLanguages languages) {
        this.passages = passages;
        this.languages = languages;
    }

    @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    SearchBody search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "10") String size) {
        QuestionText text = QuestionText.of(q);
        return SearchBody.of(passages.search(text.text(), languages.chosen(language), size(size)));
    }

    private static int size(String text) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= LARGEST) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw new ProblemException(ProblemKind.SIZE_OUT_OF_RANGE);
    }
}
