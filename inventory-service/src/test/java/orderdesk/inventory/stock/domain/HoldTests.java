package orderdesk.inventory.stock.domain;

import static orderdesk.inventory.Orders.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldTests {

    /** A state beyond 772 KiB is refused; in BSON each text costs eight bytes more than its quotes in JSON. */
    private static final int WRITE_MAX = 772 * 1024;

    private static final int BSON_EXTRA = 8;

    static final OrderId ORDER = new OrderId(new UUID(-1, Long.MIN_VALUE));

    @ParameterizedTest
    @EnumSource
    void whatIsStoredComesBack(Hold.Kind kind) {
        var precise = Instant.parse("2026-11-22T09:10:11.123456789Z");
        for (var hold : List.of(
                new Hold(ORDER, 1, kind, 0, NOON, NOON, false, false),
                new Hold(ORDER, 2, kind, 1, NOON, NOON, false, true),
                new Hold(ORDER, 3, kind, 2, NOON, NOON, true, false),
                new Hold(
                        ORDER,
                        Long.MAX_VALUE,
                        kind,
                        Integer.MAX_VALUE,
                        precise,
                        Instant.EPOCH.minusNanos(1),
                        true,
                        true))) {
            var json = Wire.mapper().writeValueAsBytes(hold);

            assertThat(Wire.mapper().readValue(json, Hold.class)).isEqualTo(hold);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "__________-AAAAAAAAAAA 1 R 0 t.0 t.0",
                "__________-AAAAAAAAAAA 1 X 0 t.0 t.0 t",
                "__________-AAAAAAAAAAA 1 R 0 t.0 t.0 x",
                "__________-AAAAAAAAAAA 1 R 0 t t.0 t",
                "____ 1 R 0 t.0 t.0 t",
                "__________-AAAAAAAAAAA 1 R -! t.0 t.0 t"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Hold.parse(text));
    }

    @Test
    void itemHeldByAsManyOrdersAsMayBeFitsIntoOneWrite() {
        var precise = Instant.parse("2036-11-22T09:10:11.999999999Z");
        var holds = IntStream.range(0, Item.HOLDS_MAX)
                .mapToObj(n -> new Hold(
                        new OrderId(new UUID(n, n)), 99, Hold.Kind.RESERVED, 1_000, precise, precise, false, true))
                .toList();
        var reserved = 1_000L * Item.HOLDS_MAX;
        var item =
                new Item(new Sku("SCARF"), List.of(), new Ledger(reserved, 0, 0, 0, reserved, 0), holds, false, null);

        var json = Wire.mapper().writeValueAsBytes(item);

        assertThat(json.length + BSON_EXTRA * Item.HOLDS_MAX).isLessThan(WRITE_MAX);
    }
}
