package orderdesk.platform.aggregate.protocol;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;
import org.bson.types.Decimal128;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as BSON of the same shape and back, order of fields included, so that event data reads in the database as it
 * reads on the wire. Fractions become decimals: nothing is rounded.
 */
final class JsonBson {

    private final JsonMapper mapper;

    JsonBson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** @param json an object */
    RawBsonDocument toBson(byte[] json) {
        try (var buffer = new BasicOutputBuffer(json.length + 64);
                var writer = new BsonBinaryWriter(buffer);
                var parser = mapper.createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                write(token, parser, writer);
            }
            return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
        }
    }

    private static void write(JsonToken token, JsonParser parser, BsonBinaryWriter writer) {
        switch (token) {
            case START_OBJECT -> writer.writeStartDocument();
            case END_OBJECT -> writer.writeEndDocument();
            case START_ARRAY -> writer.writeStartArray();
            case END_ARRAY -> writer.writeEndArray();
            case PROPERTY_NAME -> writer.writeName(FieldNames.escaped(parser.currentName()));
            case VALUE_STRING -> writer.writeString(parser.getString());
            case VALUE_NUMBER_INT -> writeInteger(parser, writer);
            case VALUE_NUMBER_FLOAT -> writer.writeDecimal128(new Decimal128(parser.getDecimalValue()));
            case VALUE_TRUE -> writer.writeBoolean(true);
            case VALUE_FALSE -> writer.writeBoolean(false);
            case VALUE_NULL -> writer.writeNull();
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("JSON text has no " + token);
        }
    }

    private static void writeInteger(JsonParser parser, BsonBinaryWriter writer) {
        switch (parser.getNumberType()) {
            case INT -> writer.writeInt32(parser.getIntValue());
            case LONG -> writer.writeInt64(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL ->
                writer.writeDecimal128(new Decimal128(new BigDecimal(parser.getBigIntegerValue())));
        }
    }

    byte[] toJson(BsonDocument document) {
        var out = new ByteArrayOutputStream(1024);
        try (var reader = reader(document);
                var generator = mapper.createGenerator(out)) {
            copyDocument(reader, generator);
        }
        return out.toByteArray();
    }

    /** Bytes are read where they are: as a document, each of their values would become an object first. */
    private static BsonReader reader(BsonDocument document) {
        return document instanceof RawBsonDocument raw
                ? new BsonBinaryReader(new ByteBufferBsonInput(raw.getByteBuffer()))
                : document.asBsonReader();
    }

    private static void copyDocument(BsonReader reader, JsonGenerator generator) {
        reader.readStartDocument();
        generator.writeStartObject();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            generator.writeName(FieldNames.plain(reader.readName()));
            copyValue(reader, generator);
        }
        generator.writeEndObject();
        reader.readEndDocument();
    }

    private static void copyArray(BsonReader reader, JsonGenerator generator) {
        reader.readStartArray();
        generator.writeStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            copyValue(reader, generator);
        }
        generator.writeEndArray();
        reader.readEndArray();
    }

    @SuppressWarnings("MissingCasesInEnumSwitch") // ends when BSON has no types beyond JSON's
    private static void copyValue(BsonReader reader, JsonGenerator generator) {
        switch (reader.getCurrentBsonType()) {
            case DOCUMENT -> copyDocument(reader, generator);
            case ARRAY -> copyArray(reader, generator);
            case STRING -> generator.writeString(reader.readString());
            case INT32 -> generator.writeNumber(reader.readInt32());
            case INT64 -> generator.writeNumber(reader.readInt64());
            case DECIMAL128 -> generator.writeNumber(reader.readDecimal128().bigDecimalValue());
            case DOUBLE -> generator.writeNumber(reader.readDouble());
            case BOOLEAN -> generator.writeBoolean(reader.readBoolean());
            case NULL -> {
                reader.readNull();
                generator.writeNull();
            }
            default -> throw new IllegalStateException("No JSON for BSON's " + reader.getCurrentBsonType());
        }
    }
}
