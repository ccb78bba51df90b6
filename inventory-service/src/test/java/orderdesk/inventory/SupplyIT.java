package orderdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.InsertOneOptions;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import orderdesk.inventory.query.http.Stub;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** Suppliers bring what the shop has not got, and what it has got adds up. */
class SupplyIT extends RealService {

    static final int HANGING = 8;

    @Autowired
    MongoDatabaseFactory mongo;

    @Override
    String shop() {
        return "tribuna";
    }

    /** One hangs and one answers; what he has is promised, ordered once the order is confirmed, and asked of nobody twice. */
    @Test
    void supplierIsAskedForWhatIsLackingAndGetsTheOrder() throws Exception {
        try (var good = new Stub();
                var hanging = new Stub()) {
            hanging.manner = Stub.Manner.HANGS;
            channel("good", good, true);
            channel("hanging", hanging, true);
            var order = Orders.numbered(1 + (int) (System.nanoTime() & 0xFFFFFF));
            publish(order.placed(Orders.lines("X", 2)));

            var known = awaitLine(order, line -> line.at("/missing").asInt() == 0);
            assertThat(known.at("/promised/0/supplier").asString()).isEqualTo("good");

            publish(order.confirmed(1, Orders.lines("X", 2)));
            Awaitility.await()
                    .atMost(SOON)
                    .until(
                            () -> json(get("/v1/orders/" + order.id() + "/supply?shop=tribuna")),
                            supply -> supply.at("/queries")
                                    .findValuesAsString("reference")
                                    .equals(List.of("R-1")));
            assertThat(good.keys).hasSize(2);
        } finally {
            channel("good", null, false);
            channel("hanging", null, false);
        }
    }

    /** One call to each after the other would take twice as long as is waited: each hangs for ten seconds. */
    @Test
    void everybodyIsAskedAtOnceHoweverManyHang() throws Exception {
        var hanging = Stream.generate(Stub::new).limit(HANGING).toList();
        try (var good = new Stub()) {
            for (var stub : hanging) {
                stub.manner = Stub.Manner.HANGS;
                channel("hanging-" + hanging.indexOf(stub), stub, true);
            }
            channel("good", good, true);
            var order = Orders.numbered(1 + (int) (System.nanoTime() & 0xFFFFFF));
            publish(order.placed(Orders.lines("X", 2)));

            Awaitility.await().atMost(SOON).until(() -> hanging.stream().noneMatch(stub -> stub.keys.isEmpty()));
            var known = awaitLine(order, line -> line.at("/missing").asInt() == 0);
            assertThat(known.at("/promised/0/supplier").asString()).isEqualTo("good");
        } finally {
            hanging.forEach(Stub::close);
            channel("good", null, false);
            for (var at = 0; at < HANGING; at++) {
                channel("hanging-" + at, null, false);
            }
        }
    }

    /** Somebody writes to the database past the service. */
    @Test
    void piecesThatDoNotAddUpAreFoundWhileTheServiceRuns() throws Exception {
        var ledger = new Document(
                Map.of("received", 5L, "adjusted", 0L, "overdrawn", 0L, "free", 7L, "reserved", 0L, "consumed", 0L));
        var state = new Document(Map.of("sku", "PAST-THE-DESK", "ledger", ledger, "holds", List.of()));
        var items = mongo.getMongoDatabase().getCollection("items");
        items.insertOne(
                new Document(Map.of("_id", "zz-past-the-desk", "shop", "tribuna", "state", state)),
                new InsertOneOptions().bypassDocumentValidation(true));
        try {
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> json(get("/v1/stock-audit?shop=tribuna"))
                            .path("violations")
                            .findValuesAsString("sku")
                            .equals(List.of("PAST-THE-DESK")));
        } finally {
            items.deleteOne(new Document("_id", "zz-past-the-desk"));
        }
    }

    private void channel(String supplier, @Nullable Stub stub, boolean asked) throws Exception {
        send("PUT", "/v1/suppliers/" + supplier + "?shop=tribuna", "application/json", InventoryIT.SUPPLIER.getBytes());
        var body = "{\"way\": \"HTTP\", \"asked\": %s, \"url\": \"%s\"}"
                .formatted(asked, stub == null ? "http://127.0.0.1:1" : stub.url());
        var path = "/v1/suppliers/" + supplier + "/channel?shop=tribuna";
        var there = get(path).statusCode() == 200;
        assertThat(
                        there
                                ? replace(path, body)
                                : send("PUT", path, "application/json", body.getBytes())
                                        .statusCode())
                .isBetween(200, 201);
    }

    private int replace(String path, String body) throws Exception {
        return sendIf(get(path).headers().firstValue("ETag").orElseThrow(), path, body.getBytes())
                .statusCode();
    }

    /** What the order's stock says of its first line, promises of suppliers among it. */
    private JsonNode awaitLine(Orders order, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> json(get("/v1/orders/" + order.id() + "/stock?shop=tribuna"))
                                .at("/lines/0"),
                        wanted::test);
    }
}
