package orderdesk.platform.person;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonBinary;
import org.bson.BsonDocument;

/** What of a person is anywhere in a database, whatever the code believes about it. */
public final class Traces {

    private Traces() {}

    /**
     * @param canaries texts that only this person has
     * @return by collection, those that are found in it; sealed ones hide theirs
     */
    public static Map<String, Set<String>> of(MongoDatabase database, List<String> canaries) {
        var found = new TreeMap<String, Set<String>>();
        for (var name : database.listCollectionNames()) {
            for (var document : database.getCollection(name, BsonDocument.class).find()) {
                var text = text(document);
                canaries.stream()
                        .filter(text::contains)
                        .forEach(canary -> found.computeIfAbsent(name, _ -> new TreeSet<>())
                                .add(canary));
            }
        }
        return found;
    }

    private static String text(BsonDocument document) {
        var text = new StringBuilder(document.toJson());
        document.values().stream()
                .filter(BsonBinary.class::isInstance)
                .map(BsonBinary.class::cast)
                .forEach(bytes -> text.append(new String(bytes.getData(), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
