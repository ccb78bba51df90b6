package orderdesk.inventory.catalogue.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.catalogue.EntriesContract;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Compatibility;
import orderdesk.inventory.catalogue.domain.Declarations;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.catalogue.domain.Entries.Place;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.catalogue.domain.Listings.Listing;
import orderdesk.inventory.catalogue.domain.Lists;
import orderdesk.inventory.catalogue.domain.OwnPrices;
import orderdesk.inventory.catalogue.domain.Param;
import orderdesk.platform.testing.RealServers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
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

    @Test
    void whatIsAlikeIsOfTheSameCategory() {
        var place = new Place(new ShopId("tribuna"), "sklad");
        var wanted = bag("W", "Сумка поясная «Комета»", "Аксессуары");
        entries.add(
                place,
                1,
                List.of(
                        wanted,
                        bag("SAME", "Рюкзак «Комета»", "Аксессуары"),
                        bag("OTHER", "Сумка «Комета» для обуви", "Обувь"),
                        bag("UNSORTED", "Сумка «Комета» малая", null)));
        var listing = new Listing(OffersInMemory.WAREHOUSE, new Lists(1, List.of()), 1);
        var offers = new MongoOffers(
                new Collections(() -> client.getDatabase("inventory-entries-it")),
                _ -> Map.of("sklad", listing),
                Declarations.NONE,
                OwnPrices.NONE);

        assertThat(offers.like(place.shop(), wanted.offer(listing.source(), 1)))
                .extracting(offer -> offer.sku().value())
                .containsExactlyInAnyOrder("W", "SAME");
    }

    private static Entry bag(String sku, String name, @Nullable String category) {
        var card = new Card(name, null, null, category, null, null, List.of(), List.of(), Options.NONE);
        return new Entry(new Sku(sku), card, true, 5, new Money(100_000, "RUB"), null, false, 2);
    }

    @Override
    protected Entries entries() {
        return entries;
    }
}
