package orderdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.stock.ItemIds;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.domain.Aim;
import orderdesk.inventory.stock.domain.Claim;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Position;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.RealServers;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

/**
 * Twice as many orders as there are pieces want one item at once, or many items: every piece is had once. Prints how many
 * a second, beside conditional updates of the same documents by hand; {@code -Dorderdesk.reservations=10000} takes more.
 */
class ReservationsIT extends RealService {

    private static final int ATTEMPTS = Integer.getInteger("orderdesk.reservations", 400);
    private static final int WARM_UP = Integer.getInteger("orderdesk.reservations.warm-up", 0);
    private static final int MANY = Math.max(20, ATTEMPTS / 20);

    /** As the binder hands them over at most, and as many claims at once. */
    private static final int BATCH = 500;

    private static final String SUPPLIER = """
            {"name": "Склад", "currency": "RUB", "staleAfter": "P365D", "lostPercentMax": 100}""";

    private static int orders = 100_000_000;

    private int broughtAgain;

    @Autowired
    @Qualifier("orders")
    private Consumer<Message<List<byte[]>>> reader;

    @Autowired
    private StockDesk desk;

    @Autowired
    private SelectableAggregates<Item, StockEvent> items;

    @Override
    String shop() {
        return "tribuna";
    }

    @Test
    void oneHotItemIsNotOversold() throws Exception {
        measure("one hot item", 1);
    }

    @Test
    void manyItemsAreNotOversold() throws Exception {
        measure("%d items".formatted(MANY), MANY);
    }

    private void measure(String what, int many) throws Exception {
        if (WARM_UP > 0) {
            claim(listed(many, WARM_UP), WARM_UP);
            order(listed(many, WARM_UP), WARM_UP);
        }
        var claimed = listed(many, ATTEMPTS);
        var claims = claim(claimed, ATTEMPTS);
        requireEveryPieceHadOnce(claimed);
        var wanted = listed(many, ATTEMPTS);
        var placed = order(wanted, ATTEMPTS);
        requireEveryPieceHadOnce(wanted);
        try (var client = MongoClients.create(RealServers.mongo().uri())) {
            var plain = new PlainReservations(client.getDatabase("plain"), example(client), stored(client, wanted));
            System.out.printf(
                    "| %s, %d attempts for %d pieces | %.0f | %.0f | %.0f | %.0f | %d |%n",
                    what,
                    ATTEMPTS,
                    pieces(many, ATTEMPTS) * many,
                    claims,
                    plain.claimsPerSecond(ATTEMPTS),
                    placed,
                    plain.ordersPerSecond(ATTEMPTS),
                    broughtAgain);
        }
    }

    private static int pieces(int many, int attempts) {
        return Math.max(1, attempts / many / 2);
    }

    /** New ones, on a list of their own. */
    private List<Sku> listed(int many, int attempts) throws Exception {
        var run = Long.toString(System.nanoTime());
        var skus = IntStream.range(0, many)
                .mapToObj(number -> new Sku("R-%s-%d".formatted(run, number)))
                .toList();
        var offers = skus.stream()
                .map(sku -> Yml.offer(sku.value(), 100, pieces(many, attempts)))
                .toArray(String[]::new);
        var supplier = "/v1/suppliers/reserved-" + run;
        send("PUT", supplier + "?shop=tribuna", "application/json", SUPPLIER.getBytes());
        var lists = supplier + "/price-lists?shop=tribuna";
        var sent = send("POST", lists, "application/xml", Yml.list(offers).getBytes());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        var last = skus.getLast();
        Awaitility.await()
                .atMost(SOON)
                .until(() -> get("/v1/products/" + last + "?shop=tribuna").statusCode() == 200);
        return skus;
    }

    /** Each attempt asks an item and nothing else, as an order that is being reserved does. */
    private double claim(List<Sku> skus, int attempts) throws InterruptedException, ExecutionException {
        var listed = pieces(skus.size(), attempts);
        var first = nextOrders(attempts);
        var position = new Position("test", listed, true, Orders.roubles(100), 0);
        var asks = IntStream.range(0, attempts)
                .mapToObj(number -> (Callable<Integer>)
                        () -> claim(skus.get(number % skus.size()), Orders.numbered(first + number), position))
                .toList();
        var began = System.nanoTime();
        try (var threads =
                Executors.newFixedThreadPool(BATCH, Thread.ofVirtual().factory())) {
            var got = 0;
            for (var answer : threads.invokeAll(asks)) {
                got += answer.get();
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            assertThat(got).isEqualTo(listed * skus.size());
            return attempts / seconds;
        }
    }

    private int claim(Sku sku, Orders order, Position position) {
        var claim = new Claim(order.id(), 1, Aim.RESERVE, 1, Orders.NOON);
        return items.change(
                        Orders.SHOP,
                        ItemIds.of(Orders.SHOP, sku),
                        new Cause("test", "r", null),
                        known -> known.map(Stored::state)
                                .orElseGet(() -> Item.listed(sku, List.of(position)))
                                .claimed(claim, Instant.now()))
                .stored()
                .state()
                .heldBy(order.id());
    }

    /** From the announcements of the orders until each knows what it has. */
    private double order(List<Sku> skus, int attempts) {
        var first = nextOrders(attempts);
        var batches = new ArrayList<Message<List<byte[]>>>();
        for (var from = 0; from < attempts; from += BATCH) {
            var batch = IntStream.range(from, Math.min(attempts, from + BATCH))
                    .mapToObj(number -> placed(first + number, skus.get(number % skus.size())));
            batches.add(Arrivals.message(batch.toArray(Arrived[]::new)));
        }
        var began = System.nanoTime();
        batches.forEach(this::take);
        var seconds = (System.nanoTime() - began) / 1e9;
        IntUnaryOperator got = number -> reserved(Orders.numbered(first + number));
        assertThat(IntStream.range(0, attempts).map(got).sum()).isEqualTo(pieces(skus.size(), attempts) * skus.size());
        return attempts / seconds;
    }

    /** As the binder does: a batch that was not taken is brought again. */
    private void take(Message<List<byte[]>> batch) {
        for (var left = 20; left > 0; left--) {
            try {
                reader.accept(batch);
                return;
            } catch (StoreUnavailable e) {
                broughtAgain++;
            }
        }
        throw new IllegalStateException("A batch was not taken");
    }

    private static Arrived placed(int number, Sku sku) {
        var placed = Orders.numbered(number).placed(Orders.lines(sku.value(), 1));
        return ORDERS.event(placed.subject(), placed.sequence(), placed.event());
    }

    private int reserved(Orders order) {
        var stock = desk.ofOrder(Orders.SHOP, order.id()).orElseThrow().state();
        assertThat(stock.applying()).isFalse();
        return stock.lines().stream().mapToInt(LineStock::reserved).sum();
    }

    private void requireEveryPieceHadOnce(List<Sku> skus) {
        var pieces = pieces(skus.size(), ATTEMPTS);
        var found = desk.items(Orders.SHOP, skus);
        assertThat(found).hasSameSizeAs(skus).allSatisfy(item -> {
            assertThat(item.ledger().free()).isZero();
            assertThat(item.ledger().reserved()).isEqualTo(pieces);
            assertThat(item.holds().stream().mapToInt(hold -> hold.quantity()).sum())
                    .isEqualTo(pieces);
        });
    }

    private static int nextOrders(int count) {
        orders += count;
        return orders - count;
    }

    private static Document example(MongoClient client) {
        return database(client)
                .getCollection("orderStocks")
                .find(Filters.eq("_id", Orders.id(orders - 1).toString()))
                .into(new ArrayList<>())
                .getFirst();
    }

    private static List<Document> stored(MongoClient client, List<Sku> skus) {
        var ids = skus.stream().map(sku -> ItemIds.of(Orders.SHOP, sku)).toList();
        return database(client)
                .getCollection("items")
                .find(Filters.in("_id", ids))
                .into(new ArrayList<>());
    }

    private static MongoDatabase database(MongoClient client) {
        return client.getDatabase("inventory");
    }
}
