package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of a response, as a client reads them. */
final class EventsRead {

    private static final JsonMapper MAPPER = new JsonMapper();

    private EventsRead() {}

    /** An event. */
    record Event(String id, String name, JsonNode data) {}

    static List<Event> of(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return of(response.body());
    }

    static List<Event> of(String stream) {
        List<Event> events = new ArrayList<>();
        for (String part : stream.split("\n\n", -1)) {
            String data = field(part, "data");
            if (!data.isEmpty()) {
                events.add(new Event(field(part, "id"), field(part, "event"), MAPPER.readTree(data)));
            }
        }
        return events;
    }

    private static String field(String event, String name) {
        return event.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
