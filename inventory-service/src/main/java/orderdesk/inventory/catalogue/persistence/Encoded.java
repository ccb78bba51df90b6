package orderdesk.inventory.catalogue.persistence;

import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Documents in the form in which they travel. The driver looks up a codec for every field, which was half of the work
 * of a first import.
 */
final class Encoded {

    private static final int USUAL_BYTES = 2_048;

    private Encoded() {}

    static RawBsonDocument of(Document document) {
        var bytes = new BasicOutputBuffer(USUAL_BYTES);
        try (var writer = new BsonBinaryWriter(bytes)) {
            write(writer, document);
        }
        return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
    }

    private static void write(BsonWriter writer, @Nullable Object value) {
        switch (value) {
            case null -> writer.writeNull();
            case String text -> writer.writeString(text);
            case Long number -> writer.writeInt64(number);
            case Integer number -> writer.writeInt32(number);
            case Boolean yes -> writer.writeBoolean(yes);
            case Document inner -> {
                writer.writeStartDocument();
                inner.forEach((name, each) -> {
                    writer.writeName(name);
                    write(writer, each);
                });
                writer.writeEndDocument();
            }
            case List<?> all -> {
                writer.writeStartArray();
                all.forEach(each -> write(writer, each));
                writer.writeEndArray();
            }
            default -> throw new IllegalArgumentException("No field of a catalogue is a " + value.getClass());
        }
    }
}
