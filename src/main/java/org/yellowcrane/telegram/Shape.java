package org.yellowcrane.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a piece of JSON looks like without what it says: names and types of its fields, no text, no number. */
final class Shape {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Shape() {}

    static String of(JsonNode json) {
        return bare(json).toString();
    }

    private static JsonNode bare(JsonNode json) {
        if (json.isObject()) {
            ObjectNode object = NODES.objectNode();
            json.properties().forEach(field -> object.set(field.getKey(), bare(field.getValue())));
            return object;
        }
        if (json.isArray()) {
            ArrayNode array = NODES.arrayNode();
            json.forEach(element -> array.add(bare(element)));
            return array;
        }
        return json.isNumber() ? NODES.numberNode(0) : json.isTextual() ? NODES.textNode("") : json;
    }
}
