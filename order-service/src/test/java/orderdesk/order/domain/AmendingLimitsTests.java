package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import orderdesk.contracts.order.LineId;
import orderdesk.order.Demo;
import orderdesk.order.domain.Change.Quantity;
import orderdesk.order.domain.Change.ShipApart;
import org.junit.jupiter.api.Test;

class AmendingLimitsTests {

    private static final int CHANGES_MAX = 200;
    private static final int APART_MAX = 10;

    @Test
    void twoHundredChangesAreTheMost() {
        var amended = amended(Given.placed(), CHANGES_MAX);

        assertThat(amended.version()).isEqualTo(2);
        refused("changes-count", () -> amended(Given.placed(), CHANGES_MAX + 1));
        refused("changes-count", () -> amended(Given.placed(), 0));
    }

    @Test
    void previewIsBoundedAlike() {
        refused("changes-count", () -> Amending.preview(Given.placed(), changes(CHANGES_MAX + 1), Given.workshop()));
    }

    @Test
    void tenOrdersMayBeSentApart() {
        var lines = IntStream.range(0, APART_MAX + 2)
                .mapToObj(_ -> Demo.scarf())
                .toArray(n -> new orderdesk.order.intake.OrderRequest.Item[n]);
        var order = Given.placed(Demo.site(lines));
        for (var line = 1; line <= APART_MAX; line++) {
            order = apart(order, line);
        }

        var full = order;
        assertThat(full.progress().apart()).hasSize(APART_MAX);
        refused("too-many-apart", () -> apart(full, APART_MAX + 1));
    }

    private static Order apart(Order order, int line) {
        var changes = List.<Change>of(new ShipApart(List.of(new LineId("" + line))));
        return Amending.amend(order, order.tag(), changes, null, Given.workshop())
                .next();
    }

    private static Order amended(Order order, int changes) {
        return Amending.amend(order, "v1", changes(changes), null, Given.workshop())
                .next();
    }

    private static List<Change> changes(int count) {
        return Collections.nCopies(count, new Quantity(new LineId("1"), 3));
    }

    private static void refused(String code, Runnable command) {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(command::run)
                .satisfies(refused ->
                        assertThat(refused.flaws()).extracting(Flaw::code).containsExactly(code));
    }
}
