package orderdesk.inventory.catalogue.domain;

import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Sku;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTests {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 7, -8, Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE})
    void remainderOfAFingerprintSaysWhetherTheEntryCanBeHad(long print) {
        assertThat(entry(true, print).printed() % 2).isEqualTo(1);
        assertThat(entry(false, print).printed() % 2).isZero();
        assertThat(entry(false, print).printed()).isPositive();
    }

    @Test
    void entryThatVanishedKeepsItsCard() {
        var gone = entry(true, 8).gone();

        assertThat(gone.units(10)).isZero();
        assertThat(gone.card()).isEqualTo(entry(true, 8).card());
    }

    private static Entry entry(boolean available, long print) {
        var card = Card.named("Шарф", Options.NONE);
        return new Entry(new Sku("A"), card, available, null, roubles(1), null, false, print);
    }
}
