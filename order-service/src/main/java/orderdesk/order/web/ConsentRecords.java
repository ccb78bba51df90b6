package orderdesk.order.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a customer agreed to, wherever in a document it stands: in orders, callback requests, chats, preferences. */
final class ConsentRecords {

    private static final Set<String> NAMES = Set.of("consents", "consent", "declined", "preference");

    private ConsentRecords() {}

    /**
     * @param collection it stands in
     * @param record as that service keeps it: purpose, version of the text, when it was given or withdrawn
     */
    record ConsentRecord(
            String service,
            @Nullable String collection,
            @Nullable String id,
            JsonNode record) {}

    static List<ConsentRecord> of(String service, JsonNode document) {
        var found = new ArrayList<JsonNode>();
        collect(document, found);
        return found.stream()
                .distinct()
                .map(each -> new ConsentRecord(
                        service,
                        document.path("collection").asStringOpt().orElse(null),
                        document.at("/document/_id").asStringOpt().orElse(null),
                        each))
                .toList();
    }

    private static void collect(JsonNode node, List<JsonNode> found) {
        for (var name : node.propertyNames()) {
            var value = node.get(name);
            if (!NAMES.contains(name)) {
                collect(value, found);
            } else if (value.isArray()) {
                value.forEach(found::add);
            } else if (!value.isNull()) {
                found.add(value);
            }
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, found));
        }
    }
}
