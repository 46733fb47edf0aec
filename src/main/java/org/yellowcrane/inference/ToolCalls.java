package org.yellowcrane.inference;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tools as LangChain4j has them. */
final class ToolCalls {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Arguments are names and years; a longer text is none of them. */
    private static final int LONGEST_ARGUMENTS = 2_000;

    private ToolCalls() {}

    static ToolSpecification specification(Tool tool) {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
        tool.parameters().forEach(schema::addStringProperty);
        tool.parameters().keySet().stream().limit(1).forEach(schema::required);
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.purpose())
                .parameters(schema.build())
                .build();
    }

    /** What the tool asked for says; that there is no such tool is an answer, too. */
    static String answer(List<Tool> tools, ToolExecutionRequest asked) {
        return tools.stream()
                .filter(tool -> tool.name().equals(asked.name()))
                .findFirst()
                .map(tool -> tool.use().answer(arguments(asked.arguments())))
                .orElse("There is no such tool.");
    }

    private static Map<String, String> arguments(String json) {
        Map<String, String> arguments = new HashMap<>();
        if (json == null || json.length() > LONGEST_ARGUMENTS) {
            return arguments;
        }
        try {
            JsonNode root = MAPPER.readTree(json);
            root.propertyStream()
                    .filter(entry ->
                            entry.getValue().isValueNode() && !entry.getValue().isNull())
                    .forEach(entry ->
                            arguments.put(entry.getKey(), entry.getValue().asString()));
        } catch (JacksonException nonsense) {
            arguments.clear();
        }
        return arguments;
    }
}
