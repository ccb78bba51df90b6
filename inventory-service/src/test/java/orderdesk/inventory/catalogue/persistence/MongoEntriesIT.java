package orderdesk.inventory.catalogue.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.util.List;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.EntriesContract;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Compatibility;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.catalogue.domain.Entries.Place;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.catalogue.domain.Param;
import orderdesk.platform.testing.RealServers;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoEntriesIT extends EntriesContract {

    MongoClient client;
    Entries entries;

    @BeforeEach
    void connect() {
        client = MongoClients.create(RealServers.mongo().uri());
        var database = client.getDatabase("inventory-entries-it");
        database.drop();
        entries = new MongoEntries(new Collections(() -> database));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    /** The planner takes a partial index only where the question is sure to be inside it. */
    @Test
    void goodsWithSomethingInCommonAreFoundByTheirIndex() {
        var place = new Place(new ShopId("tribuna"), "sklad");
        var card = new Card(
                "Тонер",
                "Xerox",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new Param("Модель", "X-1000")),
                Options.NONE);
        entries.add(place, 1, List.of(new Entry(new Sku("T"), card, true, null, null, null, false, 2)));

        var plan = client.getDatabase("inventory-entries-it")
                .getCollection("entries")
                .find(Filters.and(
                        Filters.eq("shop", "tribuna"),
                        Filters.in("keys", Compatibility.of(card).keys())))
                .explain(ExplainVerbosity.EXECUTION_STATS);

        assertThat(plan.toJson()).contains("shop_1_keys_1").doesNotContain("COLLSCAN");
        assertThat(plan.get("executionStats", Document.class).getInteger("nReturned"))
                .isEqualTo(1);
    }

    @Override
    protected Entries entries() {
        return entries;
    }
}
