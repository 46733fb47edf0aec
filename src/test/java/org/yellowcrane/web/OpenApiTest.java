package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the description promises is what the server sends. */
@WebTest
class OpenApiTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Client client;
    private JsonNode description;

    @BeforeEach
    void fetchDescription() {
        client = new Client(port);
        description =
                MAPPER.valueToTree(new Yaml().load(client.get("/openapi.yaml").body()));
    }

    @Test
    void describesEveryRoute() {
        Set<String> mapped = mappings.getHandlerMethods().keySet().stream()
                .flatMap(OpenApiTest::routes)
                .collect(Collectors.toSet());
        Set<String> described = description
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream().map(method -> method.getKey() + " " + path.getKey()))
                .collect(Collectors.toSet());

        assertThat(described).isEqualTo(mapped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sister cities", "领事馆", "姉妹都市", "register", "hospital", "stolen", "anything else"})
    void describesEveryAnswer(String question) {
        assertConforms("Answer", client.ask(question), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sister cities", "姉妹都市", "register", "stolen", "explode"})
    void describesEveryEvent(String question) {
        Map<String, String> schemas =
                Map.of("status", "Status", "delta", "Sentence", "answer", "Answer", "error", "Problem");

        assertThat(EventsRead.of(client.askForEvents(question, null)))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(schema(schemas.getOrDefault(event.name(), "unknown"))
                                .validate(event.data()))
                        .as(event.name())
                        .isEmpty());
    }

    @Test
    void describesSearchAndTopics() {
        assertConforms("Ranking", client.get("/api/v1/search?q=Duisburg"), 200);
        assertConforms("Topics", client.get("/api/v1/topics?language=zh"), 200);
    }

    @Test
    void describesPastAnswers() {
        String id = Client.json(client.ask("sister cities")).path("id").asString();
        assertConforms("PastAnswer", client.send(client.request("/a/" + id).header("Accept", "application/json")), 200);
    }

    @Test
    void describesProblems() {
        assertConforms("Problem", client.ask(" "), 422);
        assertConforms("Problem", client.get("/api/v1/topics?language=xx"), 422);
        assertConforms("Problem", client.get("/nowhere"), 404);
        assertConforms("Problem", client.ask("explode"), 503);
    }

    @Test
    void seesWhatIsNotDescribed() {
        assertThat(schema("Answer").validate(MAPPER.readTree("{\"outcome\": \"who_knows\"}")))
                .isNotEmpty();
    }

    private void assertConforms(String schema, HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(schema(schema).validate(Client.json(response))).isEmpty();
    }

    private Schema schema(String name) {
        ObjectNode root = MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
        root.set("components", description.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method.asHttpMethod().name().toLowerCase(Locale.ROOT) + " " + path));
    }
}
