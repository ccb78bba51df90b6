package orderdesk.insight.calls.persistence;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.insight.calls.domain.CallFact;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One document per fact, inserted once and never changed; its id is the event's, so that a second delivery adds none. */
final class CallFacts {

    static final String COLLECTION = "callFacts";

    private static final int DUPLICATE_KEY = 11000;

    private final CallCollections collections;

    CallFacts(CallCollections collections) {
        this.collections = collections;
    }

    /** A fact as it is kept. */
    record Kept(String id, ShopId shop, CallFact fact) {}

    void keep(Kept kept) {
        var document = document(kept.fact())
                .append("_id", kept.id())
                .append("shop", kept.shop().value());
        try {
            facts().insertOne(document);
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) { // it was delivered before
                throw new StoreUnavailable("Fact %s of a call is not kept".formatted(kept.id()), e);
            }
        }
    }

    /** By their ids, which never change: whoever goes on behind the last one misses none that was there. */
    List<Kept> after(String id, int limit) {
        try {
            return facts().find(Filters.gt("_id", id))
                    .sort(Sorts.ascending("_id"))
                    .limit(limit)
                    .map(stored ->
                            new Kept(stored.getString("_id"), new ShopId(stored.getString("shop")), fact(stored)))
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable("Facts of calls cannot be read", e);
        }
    }

    private MongoCollection<Document> facts() {
        return collections.of(COLLECTION);
    }

    private static Document document(CallFact fact) {
        return switch (fact) {
            case CallFact.Heard it -> new Document("event", wordless(it.event())).append("caller", text(it.caller()));
            case CallFact.Tied it ->
                new Document("call", text(it.call())).append("order", it.order().toString());
            case CallFact.LetterCame it -> new Document("letter", text(it.letter())).append("at", it.at());
            case CallFact.LettersAnswered it ->
                new Document(
                                "answered",
                                it.letters().stream().map(UUID::toString).toList())
                        .append("at", it.at());
        };
    }

    private static CallFact fact(Document stored) {
        if (stored.containsKey("event")) {
            var event = Wire.mapper().readValue(stored.getString("event"), CallEvent.class);
            return new CallFact.Heard(event, id(stored, "caller"));
        }
        if (stored.containsKey("call")) {
            var order = new OrderId(UUID.fromString(stored.getString("order")));
            return new CallFact.Tied(UUID.fromString(stored.getString("call")), order);
        }
        Instant at = stored.get("at", Date.class).toInstant();
        if (stored.containsKey("letter")) {
            return new CallFact.LetterCame(UUID.fromString(stored.getString("letter")), at);
        }
        var letters = stored.getList("answered", String.class).stream().map(UUID::fromString);
        return new CallFact.LettersAnswered(letters.collect(Collectors.toSet()), at);
    }

    /** Neither the customer's number nor what anybody wrote is counted. */
    private static String wordless(CallEvent event) {
        ObjectNode json = Wire.mapper().valueToTree(event);
        if (json.get("sides") instanceof ObjectNode sides) {
            sides.remove("customer");
        }
        if (json.get("promise") instanceof ObjectNode promise) {
            promise.put("about", "").put("note", "");
        }
        if (json.has("note")) {
            json.put("note", "");
        }
        return json.toString();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return Optional.ofNullable(id).map(UUID::toString).orElse(null);
    }

    private static @Nullable UUID id(Document stored, String field) {
        return Optional.ofNullable(stored.getString(field))
                .map(UUID::fromString)
                .orElse(null);
    }
}
