package org.yellowcrane.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service the gold questions over and over: {@code AnswersLoad http://localhost:8080 300 600}. */
final class AnswersLoad {

    private static final JsonMapper JSON = new JsonMapper();

    private AnswersLoad() {}

    public static void main(String[] arguments) throws Exception {
        URI answers = URI.create(arguments[0] + "/api/v1/answers");
        List<String> questions = questions();
        ConstantLoad load = new ConstantLoad(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        ConstantLoad.Outcome outcome = load.run(number -> HttpRequest.newBuilder(answers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("question", questions.get((int) (number % questions.size()))))))
                .build());
        System.out.println(questions.size() + " different questions: " + outcome);
        ResidentMemory.ofListener(answers.getHost(), answers.getPort())
                .ifPresent(bytes -> System.out.println("resident: " + bytes / 1_000_000 + " MB"));
    }

    private static List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>();
        for (String language : List.of("en", "zh", "fr", "de", "ru", "ja", "ko", "es")) {
            List<Map<String, Object>> gold =
                    new Yaml().load(java.nio.file.Files.readString(Path.of("knowledge", "gold", language + ".yaml")));
            gold.forEach(item -> questions.add(String.valueOf(item.get("question"))));
        }
        java.util.Collections.shuffle(questions, new java.util.Random(1));
        return questions;
    }
}
