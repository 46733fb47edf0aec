package org.yellowcrane.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.yellowcrane.answer.Answer;
import org.yellowcrane.answer.Block;
import org.yellowcrane.language.Language;
import org.yellowcrane.language.PartialDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Answers as they are stored. What a later version of the program added is passed over by an earlier one. */
final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Block.class, BlockTypes.class)
            .addModule(new SimpleModule()
                    .addSerializer(Language.class, new AsText<Language>())
                    .addSerializer(PartialDate.class, new AsText<PartialDate>())
                    .addDeserializer(Language.class, new FromText<>(Language::new))
                    .addDeserializer(PartialDate.class, new FromText<>(PartialDate::parse)))
            .build();

    private AnswerJson() {}

    static String write(Answer answer) {
        return MAPPER.writeValueAsString(answer);
    }

    static Answer read(String json) {
        return MAPPER.readValue(json, Answer.class);
    }

    /** In one line. */
    static String writeRated(RatedAnswer answer) {
        return MAPPER.writeValueAsString(answer);
    }

    static RatedAnswer readRated(String json) {
        return MAPPER.readValue(json, RatedAnswer.class);
    }

    /** The names are part of stored data. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Steps.class, name = "steps"),
        @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
        @JsonSubTypes.Type(value = Block.Contact.class, name = "contact")
    })
    private interface BlockTypes {}

    private static final class AsText<T> extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    private static final class FromText<T> extends ValueDeserializer<T> {
        private final java.util.function.Function<String, T> reading;

        FromText(java.util.function.Function<String, T> reading) {
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return reading.apply(json.getString());
        }
    }
}
