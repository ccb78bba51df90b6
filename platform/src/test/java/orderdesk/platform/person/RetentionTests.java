package orderdesk.platform.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopParts;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.testing.FixedShops;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is personal is forgotten when a shop has kept it for its term, and not a day before. */
class RetentionTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant THREE_YEARS_AGO = Instant.parse("2023-11-23T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final SimulatedClock clock = new SimulatedClock(NOW);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FixedShops shops = new FixedShops();
    private final Cards cards = new Cards();
    private final Pictures pictures = new Pictures();
    private final Retention retention = retention();

    @BeforeEach
    void chasyKeepsForAMonth() {
        var chasy = shops.settings(FixedShops.CHASY).orElseThrow();
        shops.with(FixedShops.CHASY, ShopParts.keeping(chasy, 1));
    }

    @Test
    void endsTheDayAfterItsTermAndNotADayBefore() {
        cards.put("gone", FixedShops.TRIBUNA, THREE_YEARS_AGO.minus(DAY));
        cards.put("kept", FixedShops.TRIBUNA, THREE_YEARS_AGO.plus(DAY));

        retention.look();
        assertThat(cards.forgotten).containsExactly("gone");

        clock.advance(DAY.plusMinutes(1));
        retention.look();
        assertThat(cards.forgotten).containsExactly("gone", "kept");
    }

    @Test
    void eachShopHasItsOwnTerm() {
        var lastYear = NOW.minus(Duration.ofDays(40));
        cards.put("tribuna's", FixedShops.TRIBUNA, lastYear);
        cards.put("chasy's", FixedShops.CHASY, lastYear);

        retention.look();

        assertThat(cards.forgotten).containsExactly("chasy's");
    }

    @Test
    void whatIsOpenIsPassedOverAndLookedAtAgain() {
        cards.put("open", FixedShops.TRIBUNA, null);
        for (var each = 0; each < 600; each++) {
            cards.put("z%03d".formatted(each), FixedShops.TRIBUNA, THREE_YEARS_AGO.minus(DAY));
        }

        retention.look();
        retention.look();
        assertThat(cards.forgotten).hasSize(600).doesNotContain("open");
        assertThat(meters.get("orderdesk.retention.oldest.seconds").gauge().value())
                .isEqualTo(Duration.between(Cards.MADE, NOW).toSeconds());

        cards.put("open", FixedShops.TRIBUNA, THREE_YEARS_AGO.minus(DAY));
        retention.look();
        assertThat(cards.forgotten).contains("open");
    }

    @Test
    void whoFollowsOneWhoDiedFindsAllOfItAgain() {
        cards.put("one", FixedShops.TRIBUNA, THREE_YEARS_AGO.minus(DAY));
        cards.broken = true;

        retention.look();
        assertThat(pictures.erased).containsExactly("picture of one");
        assertThat(cards.forgotten).isEmpty();
        assertThat(meters.get("orderdesk.retention.failed").counter().count()).isOne();

        cards.broken = false;
        retention().look();
        assertThat(pictures.erased).containsExactly("picture of one", "picture of one");
        assertThat(cards.forgotten).containsExactly("one");
    }

    @Test
    void ofTwoInstancesOneForgetsAndItIsCountedOnce() {
        cards.put("one", FixedShops.TRIBUNA, THREE_YEARS_AGO.minus(DAY));
        cards.meanwhile = () -> retention().look();

        retention.look();

        assertThat(cards.forgotten).containsExactly("one");
        assertThat(meters.get("orderdesk.retention.forgotten").counter().count())
                .isOne();
    }

    private Retention retention() {
        return new Retention(
                List.of(cards, pictures),
                new PersonSeal("key"),
                shops,
                new Terms(shops, 36),
                () -> null,
                clock,
                new RetentionMeters(meters));
    }

    /** Cards with an end; a picture hangs on each. */
    private static final class Cards extends Nothing implements Ageing {

        static final Instant MADE = Instant.parse("2020-01-01T00:00:00Z");

        final List<String> forgotten = new ArrayList<>();
        private final Map<String, Aged> cards = new HashMap<>();
        private final Map<String, ShopId> owners = new HashMap<>();
        boolean broken;
        Runnable meanwhile = () -> {};

        void put(String id, ShopId shop, @Nullable Instant endedAt) {
            owners.put(id, shop);
            cards.put(
                    id,
                    new Aged(
                            new BsonDocument("_id", new BsonString(id)),
                            id,
                            MADE,
                            Optional.ofNullable(endedAt),
                            Map.of(Trail.PHONE, Set.of("+79995550042")),
                            Map.of("picture", Set.of("picture of " + id))));
        }

        @Override
        public String name() {
            return "cards";
        }

        @Override
        public Optional<Ageing> ageing() {
            return Optional.of(this);
        }

        @Override
        public List<Aged> aged(
                MongoDatabase database, ShopId shop, Instant before, @Nullable BsonDocument after, int limit) {
            var behind = after == null ? "" : after.getString("_id").getValue();
            return cards.values().stream()
                    .filter(card ->
                            shop.equals(owners.get(card.who())) && card.who().compareTo(behind) > 0)
                    .filter(card -> !card.since().isAfter(before))
                    .sorted(Comparator.comparing(Aged::who))
                    .limit(limit)
                    .toList();
        }

        @Override
        public boolean forget(MongoDatabase database, Aged aged, Trail trail, Instant now) {
            assertThat(trail.of(Trail.PHONE)).containsExactly("+79995550042");
            var before = meanwhile;
            meanwhile = () -> {};
            before.run();
            if (broken) {
                throw new IllegalStateException("It broke in the middle");
            }
            var gone = cards.remove(aged.who()) != null;
            if (gone) {
                forgotten.add(aged.who());
            }
            return gone;
        }
    }

    /** Files, found by the ids that cards lead to; never by whose they are. */
    private static final class Pictures extends Nothing {

        final List<String> erased = new ArrayList<>();

        @Override
        public String name() {
            return "pictures";
        }

        @Override
        public int erase(MongoDatabase database, Trail trail) {
            assertThat(trail.of(Trail.PHONE)).isEmpty();
            erased.addAll(trail.of("picture"));
            return 1;
        }
    }

    private abstract static class Nothing implements PersonCollection {

        @Override
        public void prepare(MongoDatabase database) {
            // in memory
        }

        @Override
        public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
            return Map.of();
        }

        @Override
        public int count(MongoDatabase database, Trail trail) {
            return 0;
        }

        @Override
        public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
            return 0;
        }

        @Override
        public int erase(MongoDatabase database, Trail trail) {
            return 0;
        }
    }
}
