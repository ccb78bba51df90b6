package orderdesk.benchmarks;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * A queue that would take the desk an hour to fill: one order is placed as by a storefront, and what
 * confirmation-service makes of it is copied, each copy with its own order, every tenth with its neighbour's customer.
 */
final class LongQueue {

    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(60);

    /** Ranks lie in the last minutes before the template's. */
    private static final Duration SPREAD = Duration.ofMinutes(25);

    private static final int BATCH = 1_000;

    /** Keeps what is a long from becoming an int. */
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private static final String PHONE = "+79160000000";
    private static final String SHOP = "tribuna";

    private final Desk desk;

    LongQueue(Desk desk) {
        this.desk = desk;
    }

    void fill(int cases) {
        try (var mongo = MongoClients.create(Place.mongo())) {
            var queue = mongo.getDatabase("confirmation").getCollection("cases", BsonDocument.class);
            var template = template(queue, placed());
            var json = template.toJson(EXACT);
            var id = template.getString("_id").getValue();
            var last = "";
            var batch = new ArrayList<BsonDocument>(BATCH);
            for (var number = 1; number <= cases; number++) {
                last = number % 10 == 0 ? last : "+7917%07d".formatted(number);
                batch.add(copy(json, id, last));
                if (batch.size() == BATCH || number == cases) {
                    queue.insertMany(batch, new InsertManyOptions().ordered(false));
                    batch.clear();
                }
            }
        }
    }

    private static BsonDocument copy(String json, String template, String phone) {
        var id = UUID.randomUUID().toString();
        var copy = BsonDocument.parse(json.replace(template, id).replace(PHONE, phone));
        var schedule = copy.getDocument("state").getDocument("schedule");
        var rank = Instant.parse(schedule.getString("rank").getValue())
                .minusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis()));
        var placed = schedule.getString("trigger");
        schedule.append("rank", new BsonString(rank.toString())).append("callableFrom", placed);
        copy.getDocument("keys")
                .append("person", new BsonString(person(phone)))
                .append("rank", new BsonDateTime(rank.toEpochMilli()))
                .append(
                        "callableFrom",
                        new BsonDateTime(Instant.parse(placed.getValue()).toEpochMilli()));
        return copy;
    }

    private BsonDocument template(MongoCollection<BsonDocument> queue, String order) {
        var until = System.nanoTime() + KNOWN_WITHIN.toNanos();
        var known = Filters.and(
                Filters.eq("_id", order), Filters.ne("state.stock", null), Filters.eq("keys.queue", "call"));
        var found = queue.find(known).first();
        while (found == null && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            found = queue.find(known).first();
        }
        if (found == null) {
            throw new IllegalStateException("The order %s came into no queue".formatted(order));
        }
        if (!found.getDocument("keys").getString("person").getValue().equals(person(PHONE))) {
            throw new IllegalStateException("Persons are not known by what this benchmark takes them for");
        }
        return found;
    }

    private String placed() {
        var body = """
            {"customer":{"person":{"surname":"Иванова","given":"Ирина"},"phone":"%s"},"lines":[{"sku":"TR-MUG-01",\
            "name":"Кружка «Метеор», 330 мл","quantity":1,"price":{"minor":59000,"currency":"RUB"}}],\
            "delivery":{"method":"POST","address":%s},"paymentMethod":"LINK"}\
            """.formatted(PHONE, addressByDay());
        return desk.place(body);
    }

    /** Somebody who may be called at this hour. */
    private static String addressByDay() {
        var hour = Instant.now().atOffset(ZoneOffset.UTC).getHour();
        var address = "{\"country\":\"%s\",\"region\":\"%s\",\"city\":\"%s\",\"lines\":[\"ул. Светлая, д. 1\"]}";
        if (hour >= 7 && hour < 15) {
            return address.formatted("RU", "RU-MOW", "Москва");
        }
        return hour >= 15 && hour < 22
                ? address.formatted("UY", "UY-MO", "Montevideo")
                : address.formatted("RU", "RU-KAM", "Петропавловск-Камчатский");
    }

    /** The id of a person's claim: version 5 of shop and telephone, see {@code Ids} of the platform. */
    private static String person(String phone) {
        var namespace = UUID.fromString("6f1b7a0e-5f0f-5d7e-9b55-0a6d2a3c9e10");
        var name = "%d:%s%d:%s".formatted(SHOP.length(), SHOP, phone.length(), phone);
        return NamedIds.of(namespace, name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
