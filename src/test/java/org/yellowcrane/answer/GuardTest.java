package org.yellowcrane.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.Languages;

/** What the guard sees in labelled sets of eight languages; every second text of a set is of the test part. */
class GuardTest {

    private static final Guard GUARD = new Guard(Languages.ALL.spoken());

    static void measure() {
        for (int part = 0; part < 2; part++) {
            for (Language language : Languages.ALL.spoken()) {
                StringBuilder line = new StringBuilder((part == 0 ? "dev " : "test ") + language);
                for (Map.Entry<String, Object> set : sets(language).entrySet()) {
                    int caught = 0;
                    int all = 0;
                    for (String text : every(second(ClaimSamples.texts(set.getValue()), part))) {
                        all++;
                        boolean harmless = set.getKey().equals("harmless");
                        var topics = GUARD.topics(text, language);
                        boolean right = harmless ? !topics.isEmpty() : topics.contains(Guard.Topic.valueOf(set.getKey().toUpperCase(Locale.ROOT)));
                        caught += right ? 1 : 0;
                        if (part == 0 && right == harmless) {
                            System.out.println("GUARD " + language + " " + set.getKey() + topics + text);
                        }
                    }
                    line.append(" ").append(set.getKey()).append(" ").append(caught).append("/").append(all);
                }
                System.out.println(line);
            }
        }
    }

    private static List<String> every(List<String> list) {
        return list;
    }

    private static List<String> second(List<String> list, int from) {
        List<String> half = new ArrayList<>();
        for (int i = from; i < list.size(); i += 2) {
            half.add(list.get(i));
        }
        return half;
    }

    private static Map<String, Object> sets(Language language) {
        return ClaimSamples.yaml(Path.of("src/test/resources/guards/" + language + ".yaml"));
    }

    @Test
    void works() {
        assertThat(GUARD).isNotNull();
    }
}
