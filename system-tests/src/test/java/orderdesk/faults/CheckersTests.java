package orderdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checkers are checked: each fault that is planted in a good history is objected to. */
class CheckersTests {

    private static final String ORDER = "0d7f4a3e-3f43-5a3a-9c3e-111111111111";
    private static final String OTHER = "0d7f4a3e-3f43-5a3a-9c3e-222222222222";
    private static final Map<String, String> WANTED = Map.of("F-1", ORDER);

    private final List<Fact> good = List.of(
            order(1, placed(ORDER, "1001", "F-1")),
            stock(1, checked(1, 2, 0)),
            order(2, amended(2)),
            stock(2, checked(2, 3, 0)),
            order(3, confirmed(2)),
            stock(3, consumed(2, 3)));

    @Test
    void goodHistoryIsFine() {
        assertThat(Sequences.violations(good)).isEmpty();
        assertThat(Orders.violations(Told.of(good), WANTED)).isEmpty();
        assertThat(Goods.violations(Told.of(good), Map.of("A", 10), Map.of("A", 7)))
                .isEmpty();
    }

    @Test
    void sameEventTwiceIsFine() {
        var twice = with(good, good.get(2));

        assertThat(Sequences.violations(twice)).isEmpty();
        assertThat(Orders.violations(Told.of(twice), WANTED)).isEmpty();
    }

    @Test
    void droppedEventIsAGap() {
        assertThat(Sequences.violations(without(2))).singleElement().asString().startsWith("gap: orders/");
    }

    @Test
    void swappedEventsAreAGap() {
        var swapped = new ArrayList<>(good);
        swapped.set(0, good.get(2));
        swapped.set(2, good.get(0));

        assertThat(Sequences.violations(swapped)).first().asString().startsWith("gap: orders/");
    }

    @Test
    void numberGivenToTwoEventsIsFound() {
        assertThat(Sequences.violations(with(good, order(3, confirmed(1)))))
                .singleElement()
                .asString()
                .startsWith("two events with one number");
    }

    @Test
    void aggregateInTwoPartitionsIsFound() {
        var moved = new Fact("orders", 5, 9, ORDER, "order:%s:4".formatted(ORDER), 4, confirmed(2));

        assertThat(Sequences.violations(with(good, moved)))
                .singleElement()
                .asString()
                .startsWith("two partitions");
    }

    @Test
    void lostOrderIsFound() {
        assertThat(Orders.violations(Told.of(good), Map.of("F-1", ORDER, "F-2", OTHER)))
                .containsExactly("acknowledged and not told of: F-2, " + OTHER);
    }

    @Test
    void orderMadeTwiceIsFound() {
        var again = new Fact("orders", 2, 7, OTHER, "order:%s:1".formatted(OTHER), 1, placed(OTHER, "1002", "F-1"));

        assertThat(Orders.violations(Told.of(with(good, again)), WANTED))
                .containsExactly("two orders with one storefront's number: F-1");
    }

    @Test
    void numberGivenTwiceIsFound() {
        var again = new Fact("orders", 2, 7, OTHER, "order:%s:1".formatted(OTHER), 1, placed(OTHER, "1001", "F-2"));

        assertThat(Orders.violations(Told.of(with(good, again)), Map.of("F-1", ORDER, "F-2", OTHER)))
                .containsExactly("two orders with one number: 1001");
    }

    @Test
    void orderThatNobodyWasToldOfIsFound() {
        assertThat(Orders.violations(Told.of(good), Map.of())).containsExactly("told of and never acknowledged: F-1");
    }

    @Test
    void secondConfirmationOfAVersionIsFound() {
        assertThat(Orders.violations(Told.of(with(good, order(4, confirmed(2)))), WANTED))
                .containsExactly("version 2 confirmed 2 times: " + ORDER);
    }

    @Test
    void confirmationWithMissingGoodsIsFound() {
        var early = new ArrayList<>(good);
        early.set(3, stock(2, checked(2, 2, 1)));

        assertThat(Orders.violations(Told.of(early), WANTED))
                .containsExactly("version 2 confirmed with its stock short: " + ORDER);
    }

    @Test
    void confirmationBeforeTheStockIsKnownIsFound() {
        assertThat(Orders.violations(Told.of(without(3)), WANTED))
                .containsExactly("version 2 confirmed with its stock unknown: " + ORDER);
    }

    @Test
    void goodsSoldTwiceAreFound() {
        assertThat(Goods.violations(Told.of(good), Map.of("A", 2), Map.of("A", -1)))
                .containsExactly("oversold: A, 3 of 2");
        assertThat(Goods.violations(Told.of(good), Map.of("A", 10), Map.of("A", 8)))
                .containsExactly("A: 10 received, 3 held, 8 free");
    }

    @Test
    void goodsHeldForAnOrderThatIsOverAreFound() {
        var over = with(good, order(4, cancelled()));

        assertThat(Goods.violations(Told.of(over), Map.of("A", 10), Map.of("A", 7)))
                .singleElement()
                .asString()
                .startsWith("held for an order that is over");
        assertThat(Goods.violations(Told.of(with(over, stock(4, released()))), Map.of("A", 10), Map.of("A", 10)))
                .isEmpty();
    }

    private List<Fact> without(int index) {
        var less = new ArrayList<>(good);
        less.remove(index);
        return less;
    }

    private static List<Fact> with(List<Fact> facts, Fact one) {
        var more = new ArrayList<>(facts);
        more.add(one);
        return more;
    }

    private static Fact order(long sequence, String body) {
        return new Fact("orders", 1, sequence, ORDER, "order:%s:%d".formatted(ORDER, sequence), sequence, body);
    }

    private static Fact stock(long sequence, String body) {
        return new Fact("stock", 3, sequence, ORDER, "inventory:%s:%d".formatted(ORDER, sequence), sequence, body);
    }

    private static String placed(String id, String number, String external) {
        return """
                {"type":"order.placed.v1","orderId":"%s","version":1,"number":"%s","externalNumber":"%s"}""".formatted(id, number, external);
    }

    private static String amended(int version) {
        return "{\"type\":\"order.amended.v1\",\"orderId\":\"%s\",\"version\":%d}".formatted(ORDER, version);
    }

    private static String confirmed(int version) {
        return "{\"type\":\"order.confirmed.v1\",\"orderId\":\"%s\",\"version\":%d}".formatted(ORDER, version);
    }

    private static String cancelled() {
        return "{\"type\":\"order.cancelled.v1\",\"orderId\":\"%s\"}".formatted(ORDER);
    }

    private static String checked(int version, int reserved, int missing) {
        return stockOf("stock-checked", version, reserved, missing);
    }

    private static String consumed(int version, int reserved) {
        return stockOf("stock-consumed", version, reserved, 0);
    }

    private static String released() {
        return """
                {"type":"inventory.stock-released.v1","orderId":"%s","orderVersion":2,"revision":4}""".formatted(ORDER);
    }

    private static String stockOf(String what, int version, int reserved, int missing) {
        var wanted = "\"sku\":\"A\",\"wanted\":%d".formatted(reserved + missing);
        var found = "\"reserved\":%d,\"missing\":%d,\"belowCost\":false".formatted(reserved, missing);
        var line = "{\"line\":\"1\",%s,%s,\"alternatives\":[]}".formatted(wanted, found);
        var order = "\"orderId\":\"%s\",\"orderVersion\":%d".formatted(ORDER, version);
        return "{\"type\":\"inventory.%s.v1\",%s,\"revision\":1,\"complete\":true,\"lines\":[%s]}"
                .formatted(what, order, line);
    }
}
