package orderdesk.promo;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.CampaignRules;
import orderdesk.promo.domain.CampaignRules.Stacking;
import orderdesk.promo.domain.CampaignRules.Sum;
import orderdesk.promo.domain.Hold;
import orderdesk.promo.domain.Quota;
import orderdesk.promo.domain.Refusal;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A limited campaign is used up to its last use on a real database, and is no hot document (R030). Orders come as the
 * binder hands them over, some of them twice and some batches again; {@code -Dorderdesk.uses=1000000} takes a million.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mongodb.database=" + MillionUsesIT.DATABASE,
            "spring.cloud.stream.bindings.orders-in-0.consumer.auto-startup=false",
            "management.server.port=0",
            "logging.level.orderdesk=WARN",
            "orderdesk.codes-key=a key of the tests"
        })
@Import({Tokens.Issuer.class, PromoIT.TwoShops.class})
class MillionUsesIT {

    static final String DATABASE = "promo-uses-it";

    private static final int USES = Integer.getInteger("orderdesk.uses", 2_000);

    /** Lanes at work at a time are the product: more of them than connections, and fewer than time out over these. */
    private static final int FEEDERS = 4;

    private static final int BATCH = 100;
    private static final int TWICE_EVERY = 10;
    private static final int AGAIN_EVERY = 8;
    private static final int PATIENCE = 50;

    /** A use, and what neighbours ask in vain before the window moves; of 2,500 blocks the hottest had 304. */
    private static final int WRITES_OF_A_BLOCK = 4 * Quota.BLOCK;

    private final AtomicInteger broughtAgain = new AtomicInteger();

    @Autowired
    private Desks desks;

    @Autowired
    private Consumer<Message<List<byte[]>>> orders;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.kafka().createTopics(3, Topics.ORDERS, Topics.BENEFITS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        RealServers.properties(registry);
    }

    @Test
    void everyUseIsHadOnceAndOneMoreIsRefusedAndNoDocumentIsHot() throws Exception {
        plan();
        var began = System.nanoTime();

        use();

        var seconds = (System.nanoTime() - began) / 1e9;
        try (var client = MongoClients.create(RealServers.mongo().uri())) {
            await().atMost(Duration.ofMinutes(1)).until(() -> applying(client) == 0);
            var campaign = one(collection(client, "campaigns"));
            var blocks = blocks(client);
            var hottest = blocks.stream().mapToLong(block -> block.rev).max().orElseThrow();
            System.out.printf(
                    "%d uses in %.0f s (%.0f/s), %d batches brought again: campaign written %d times, %d blocks,"
                            + " the hottest %d times%n",
                    USES, seconds, USES / seconds, broughtAgain.get(), campaign.getLong("rev"), blocks.size(), hottest);
            checkUses(client, blocks);
            assertThat(campaign.getLong("rev")).isLessThanOrEqualTo(2 + USES / (Quota.BLOCK * Campaign.WINDOW));
            assertThat(hottest).isLessThanOrEqualTo(WRITES_OF_A_BLOCK);
        }
    }

    /** Blocks are full, each use is of an order of its own, each order was told once, and the next one gets nothing. */
    private void checkUses(MongoClient client, List<Block> blocks) {
        assertThat(blocks).hasSize(Math.ceilDiv(USES, Quota.BLOCK));
        assertThat(blocks).allMatch(block -> block.orders.size() <= Quota.BLOCK);
        assertThat(blocks.stream().mapToLong(block -> block.orders.size()).sum())
                .isEqualTo(USES);
        var holders = new HashSet<String>();
        blocks.forEach(block -> holders.addAll(block.orders));
        assertThat(holders).hasSize(USES);
        var benefits = collection(client, "orderBenefits");
        var told = Filters.and(
                Filters.size("state.results", 1),
                Filters.exists("state.results.held"),
                Filters.exists("state.results.refused", false),
                Filters.eq("state.revision", 1));
        assertThat(benefits.countDocuments()).isEqualTo(USES);
        assertThat(benefits.countDocuments(told)).isEqualTo(USES);

        take(batch(USES + 1, USES + 1));

        var late = desks.benefits().ofOrder(Orders.SHOP, order(USES + 1).id()).orElseThrow();
        assertThat(late.state().results()).singleElement().satisfies(result -> {
            assertThat(result.refused()).isEqualTo(Refusal.LIMIT);
            assertThat(result.held()).isNull();
        });
        var after = blocks(client).stream().mapToLong(block -> block.orders.size());
        assertThat(after.sum()).isEqualTo(USES);
    }

    private void plan() {
        var now = Instant.now();
        var day = Duration.ofDays(1);
        var none = List.<String>of();
        var rules = new CampaignRules(
                "Миллион",
                new Sum(roubles(1)),
                now.minus(day),
                now.plus(day),
                null,
                List.of(),
                none,
                null,
                USES,
                null,
                Stacking.TOGETHER);
        desks.campaigns().plan(Orders.SHOP, "MILLION", rules, new Once("manager", "plan", "hash"), Till.CAUSE);
    }

    private void use() throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        var feeders = IntStream.range(0, FEEDERS)
                .mapToObj(_ -> (Callable<Boolean>) () -> feed(next))
                .toList();
        try (var threads = Executors.newFixedThreadPool(FEEDERS)) {
            for (var fed : threads.invokeAll(feeders)) {
                assertThat(fed.get()).isTrue();
            }
        }
    }

    private boolean feed(AtomicInteger next) {
        for (var number = next.getAndIncrement(); number * BATCH < USES; number = next.getAndIncrement()) {
            var batch = batch(number * BATCH + 1, Math.min(USES, (number + 1) * BATCH));
            take(batch);
            if (number % AGAIN_EVERY == 0) {
                take(batch);
            }
        }
        return true;
    }

    /** As the binder does: a batch that was not taken is brought again. */
    private void take(List<Arrived> batch) {
        for (var left = PATIENCE; left > 0; left--) {
            try {
                orders.accept(Arrivals.message(batch.toArray(Arrived[]::new)));
                return;
            } catch (StoreUnavailable e) {
                broughtAgain.incrementAndGet();
            }
        }
        throw new IllegalStateException("A batch was not taken");
    }

    /** Every tenth is in it twice. */
    private static List<Arrived> batch(int first, int last) {
        var arrivals = Arrivals.on(Topics.ORDERS, "order", Orders.SHOP);
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(number -> {
                    var placed = order(number).placed(lines("A", 10), "MILLION");
                    var record = arrivals.event(placed.subject(), placed.sequence(), placed.event());
                    return number % TWICE_EVERY == 0 ? Stream.of(record, record) : Stream.of(record);
                })
                .toList();
    }

    private static Orders order(int number) {
        return Orders.numbered(number);
    }

    private static long applying(MongoClient client) {
        return collection(client, "orderBenefits").countDocuments(Filters.exists("keys.applying"));
    }

    private static List<Block> blocks(MongoClient client) {
        return collection(client, "quotas").find().map(Block::of).into(new ArrayList<>());
    }

    private static MongoCollection<Document> collection(MongoClient client, String name) {
        return client.getDatabase(DATABASE).getCollection(name);
    }

    private static Document one(MongoCollection<Document> only) {
        var found = only.find().limit(2).into(new ArrayList<>());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** One block of the limit, as it is stored. */
    private record Block(String id, long rev, List<String> orders) {

        static Block of(Document stored) {
            var orders = stored.get("state", Document.class).getList("holds", String.class).stream()
                    .map(Hold::parse)
                    .filter(hold -> hold.amount() > 0)
                    .map(hold -> hold.order().toString())
                    .toList();
            return new Block(stored.getString("_id"), stored.getLong("rev"), orders);
        }
    }
}
