package orderdesk.platform.simulator;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.KeyReused;
import orderdesk.platform.aggregate.MadeByAnother;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.toy.Jar;
import orderdesk.platform.simulator.toy.JarEvent;
import orderdesk.platform.simulator.toy.JarEvent.CoinDropped;
import orderdesk.platform.simulator.toy.JarEvent.JarClosed;
import orderdesk.platform.simulator.toy.Jars;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class SimulatedStoreTests {

    static final ShopId SHOP = new ShopId("tribuna");
    static final Cause CAUSE = new Cause("anna", "c1", "c1");
    static final Once ONCE = new Once("storefront", "k1", "h1");

    final SimulatedClock clock = SimulatedClock.at("2026-03-02T09:00:00Z");
    final SimulatedStore store = SimulatedStore.synchronous(clock);
    final SelectableAggregates<Jar, JarEvent> jars = store.open(new Jars());

    @Test
    void changeIsFoundAndAnnounced() {
        var done = drop("a", 5);

        assertThat(jars.find(SHOP, "a")).contains(done.stored());
        assertThat(done.stored()).isEqualTo(new Stored<>(SHOP, "a", jar(5, 1), 1, 1));
        assertThat(store.events(JarEvent.class)).containsExactly(new CoinDropped("a", 5, 1));
        assertThat(jars.history(SHOP, "a")).isEqualTo(store.published());
    }

    @Test
    void anotherShopSeesNothingAndOverwritesNothing() {
        drop("a", 5);
        var other = new ShopId("chasy");

        assertThat(jars.find(other, "a")).isEmpty();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> jars.change(other, "a", CAUSE, found -> Jar.drop("a", found, 1, clock.instant())));
    }

    @Test
    void decisionThatChangesNothingCostsNoWrite() {
        drop("a", 5);

        var done = jars.change(
                SHOP, "a", CAUSE, found -> Decision.of(found.orElseThrow().state()));

        assertThat(done.stored().rev()).isEqualTo(1);
    }

    @Test
    void repeatedCreateIsAnsweredByTheFirst() {
        var first = create(5);
        drop("a", 2);

        var again = create(7);

        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.replayed()).isTrue();
        assertThat(again.stored().state()).isEqualTo(jar(7, 2));
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> jars.create(SHOP, "a", new Once("storefront", "k1", "h2"), CAUSE, () -> dropping(1)));
    }

    @Test
    void createWithAnotherKeyOfWhatIsThereIsRefused() {
        create(5);
        var before = store.contents();

        assertThatExceptionOfType(MadeByAnother.class)
                .isThrownBy(() -> jars.create(SHOP, "a", new Once("storefront", "k2", "h"), CAUSE, () -> dropping(1)));
        assertThatExceptionOfType(MadeByAnother.class)
                .isThrownBy(() -> jars.create(SHOP, "a", new Once("other", "k1", "h"), CAUSE, () -> dropping(1)));
        assertThat(store.contents()).isEqualTo(before);
    }

    private Done<Jar, JarEvent> create(long coins) {
        return jars.create(SHOP, "a", ONCE, CAUSE, () -> dropping(coins));
    }

    @Test
    void repeatedAddTakesEffectOnce() {
        drop("a", 5);

        for (var i = 0; i < 2; i++) {
            jars.add(SHOP, "a", ONCE, CAUSE, found -> Jar.drop("a", found, 3, clock.instant()));
        }

        assertThat(jars.find(SHOP, "a").orElseThrow().state()).isEqualTo(jar(8, 2));
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> jars.add(SHOP, "a", new Once("storefront", "k1", "h2"), CAUSE, _ -> dropping(1)));
    }

    @Test
    void receivedEventIsAppliedOnce() {
        drop("a", 5);
        var delivery = store.deliveries(CoinDropped.class).getFirst();

        for (var i = 0; i < 2; i++) {
            jars.receive(delivery, "b", found -> Jar.drop("b", found, 1, clock.instant()));
        }

        assertThat(jars.find(SHOP, "b").orElseThrow().state())
                .isEqualTo(new Jar("b", 1, 1, 0, 0, jar(1, 1).closesAt()));
    }

    @Test
    void deadlineIsMetAtItsTimeAndNotBefore() {
        drop("a", 5);

        clock.advance(Jar.OPEN_FOR.minusMillis(1));
        store.tick();
        assertThat(store.events(JarClosed.class)).isEmpty();

        clock.advance(Duration.ofMillis(1));
        store.tick();
        store.tick();
        assertThat(store.events(JarClosed.class)).containsExactly(new JarClosed("a", 5, 1));
    }

    @Test
    void selectsByKeysAsTheDatabaseDoes() {
        for (var coins = 1; coins <= 5; coins++) {
            drop("jar" + coins, coins);
        }
        var mine = eq("shop", SHOP.value());

        assertThat(select(and(mine, gte("keys.coins", 2L), lt("keys.coins", 4)), ascending("keys.coins")))
                .containsExactly("jar2", "jar3");
        assertThat(select(and(mine, in("keys.coins", 1L, 5L)), descending("keys.coins")))
                .containsExactly("jar5", "jar1");
        assertThat(select(and(mine, or(eq("keys.coins", 1L), eq("keys.coins", 2L))), ascending("keys.coins")))
                .containsExactly("jar1", "jar2");
        assertThat(select(and(mine, ne("keys.open", true)), ascending("keys.coins")))
                .isEmpty();
        assertThat(select(and(mine, exists("keys.none"), lte("keys.coins", 9)), ascending("keys.coins")))
                .isEmpty();
        assertThat(jars.select(mine, descending("keys.coins"), 1)).hasSize(1);
        assertThat(jars.count(mine, 3)).isEqualTo(3);
    }

    @Test
    void decisionThatUsesTheStoreIsRefused() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> jars.change(SHOP, "a", CAUSE, _ -> {
                    jars.find(SHOP, "b");
                    return dropping(1);
                }));
    }

    private List<String> select(Bson filter, Bson sort) {
        return jars.select(filter, sort, 10).stream().map(Stored::id).toList();
    }

    private Done<Jar, JarEvent> drop(String id, long coins) {
        return jars.change(SHOP, id, CAUSE, found -> Jar.drop(id, found, coins, clock.instant()));
    }

    private Decision<Jar, JarEvent> dropping(long coins) {
        return Jar.drop("a", Optional.empty(), coins, clock.instant());
    }

    private Jar jar(long coins, int drops) {
        return new Jar("a", coins, drops, 0, 0, Optional.of(clock.instant().plus(Jar.OPEN_FOR)));
    }
}
