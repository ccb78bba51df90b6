package orderdesk.inventory.draft;

import static orderdesk.inventory.OffersInMemory.WAREHOUSE;
import static orderdesk.inventory.OffersInMemory.offer;
import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderDrafted.Match;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.MatchedLine;
import orderdesk.contracts.stock.MatchedLine.Product;
import orderdesk.contracts.stock.StockEvent.DraftMatched;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Param;
import orderdesk.inventory.messaging.OrdersReader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What letters mean, in the words of letters. */
class DraftDeskTests {

    private static final OffersInMemory CATALOGUE = new OffersInMemory()
            .with(offer("TR-1", "Шарф болельщика", Options.NONE, 3))
            .with(offer("TR-2", "Футболка домашняя красная", Options.NONE, 3))
            .with(offer("TR-3", "Футболка гостевая белая", Options.NONE, 0))
            .with(coded("TR-4", "Картридж HP 12A чёрный", "Q2612A", "4600000000017"))
            .with(unpriced("TR-5", "Кубок памятный"));

    private final SimulatedClock clock = new SimulatedClock(NOON);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Orders order = Orders.numbered(1);

    @ParameterizedTest
    @MethodSource("letters")
    void writtenLineIsWhatItSaysOrIsSaidToBeUnsure(String words, @Nullable String article, Match match, String skus) {
        hear(store, order.received(drafted(ask(words, article))));

        var line = answered().lines().getFirst();

        assertThat(line.match()).isEqualTo(match);
        assertThat(line.candidates())
                .extracting(Sku::value)
                .isEqualTo(List.of(skus.split(" ")).stream()
                        .filter(sku -> !sku.isEmpty())
                        .toList());
        assertThat(line.product() == null).isEqualTo(match == Match.UNMATCHED);
    }

    static Stream<Arguments> letters() {
        return Stream.of(
                Arguments.of("любой текст", "TR-1", Match.SURE, "TR-1"),
                Arguments.of("картридж", "q2612a", Match.SURE, "TR-4"),
                Arguments.of("картридж", "4600000000017", Match.SURE, "TR-4"),
                Arguments.of("ШАРФ  болельщика", null, Match.SURE, "TR-1"),
                Arguments.of("картридж чёрный", null, Match.GUESS, "TR-4"),
                Arguments.of("картридж HP", "нет такого", Match.GUESS, "TR-4"),
                Arguments.of("футболка", null, Match.UNMATCHED, "TR-2 TR-3"),
                Arguments.of("футболка домашняя синяя", null, Match.UNMATCHED, "TR-2 TR-3"),
                Arguments.of("самовар", null, Match.UNMATCHED, ""),
                Arguments.of("кубок памятный", null, Match.UNMATCHED, "TR-5"),
                Arguments.of("...", null, Match.UNMATCHED, ""));
    }

    @Test
    void draftIsSearchedForOnceWhateverHappens() {
        Deliveries.<OrderEvent>to(DraftDeskTests::reader)
                .startingAt(NOON.toString())
                .comparing(store -> store.events(DraftMatched.class).stream()
                        .map(DraftMatched::lines)
                        .toList())
                .of(List.of(order.received(drafted(ask("шарф болельщика", null))), order.received(drafted())))
                .settling((store, clock) ->
                        StockDesks.drafts(store, CATALOGUE, clock).resume())
                .endTheSameWhateverHappens();
    }

    @Test
    void nothingIsReservedForADraft() {
        hear(store, order.received(drafted(ask("шарф", "TR-1"))));

        assertThat(answered().lines()).extracting(MatchedLine::position).containsExactly(1);
        assertThat(StockDesks.on(store, CATALOGUE, clock).ofOrder(Orders.SHOP, order.id()))
                .isEmpty();
    }

    @Test
    void productIsWhatAnOrderLineNeedsOfIt() {
        hear(store, order.received(drafted(ask("картридж", "Q2612A"))));

        assertThat(answered().lines().getFirst().product())
                .isEqualTo(new Product(
                        new Sku("TR-4"), "Картридж HP 12A чёрный", Options.NONE, roubles(100), false, "HP"));
    }

    @Test
    void draftWithoutWrittenLinesIsNotSearchedFor() {
        hear(store, order.received(drafted()));
        StockDesks.drafts(store, CATALOGUE, clock).resume();

        assertThat(store.events(DraftMatched.class)).isEmpty();
    }

    private DraftMatched answered() {
        StockDesks.drafts(store, CATALOGUE, clock).resume();
        StockDesks.drafts(store, CATALOGUE, clock).resume();
        assertThat(store.events(DraftMatched.class)).hasSize(1);
        return store.events(DraftMatched.class).getFirst();
    }

    private void hear(SimulatedStore store, Received<OrderEvent> event) {
        reader(store, clock).on(event);
    }

    private static OrdersReader reader(SimulatedStore store, SimulatedClock clock) {
        return new OrdersReader(StockDesks.on(store, CATALOGUE, clock), StockDesks.drafts(store, CATALOGUE, clock));
    }

    private OrderDrafted drafted(Ask... asks) {
        return new OrderDrafted(
                order.id(),
                Orders.SHOP,
                1,
                "T-1",
                Channel.MAIL,
                Orders.terms(List.of()),
                List.of(asks),
                null,
                NOON,
                NOON.plusSeconds(3600),
                NOON);
    }

    private static Ask ask(String words, @Nullable String article) {
        return new Ask(1, words, article, null, Match.PENDING, null, List.of());
    }

    private static Offer coded(String sku, String name, String code, String barcode) {
        var params = List.of(new Param("Штрихкод", barcode), new Param("Код", code));
        var card = new Card(name, "HP", code, null, null, null, List.of(), params, Options.NONE);
        return new Offer(new Sku(sku), WAREHOUSE, card, 3, true, roubles(100), null, false);
    }

    private static Offer unpriced(String sku, String name) {
        return new Offer(new Sku(sku), WAREHOUSE, Card.named(name, Options.NONE), 3, true, null, null, false);
    }
}
