package orderdesk.inventory.catalogue.domain;

import static orderdesk.inventory.OffersInMemory.offer;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Alternative;
import orderdesk.inventory.OffersInMemory;
import org.junit.jupiter.api.Test;

class AlternativesTests {

    static final Offer WANTED = shirt("W", "L", "красный");

    @Test
    void otherSizesAndColoursOfTheModelComeBeforeWhatIsAlike() {
        var found = find(
                priced("LIKE", "Футболка «Комета»", 1000),
                shirt("OTHER-COLOUR", "L", "синий"),
                shirt("OTHER-SIZE", "M", "красный"));

        assertThat(found)
                .extracting(other -> other.sku().value())
                .containsExactly("OTHER-COLOUR", "OTHER-SIZE", "LIKE");
    }

    @Test
    void reasonNamesWhatDiffers() {
        assertThat(find(shirt("M", "M", "красный")).getFirst().why()).isEqualTo("та же модель, размер M, цена та же");
        assertThat(find(shirt("X", "XL", "синий")).getFirst().why())
                .isEqualTo("та же модель, размер XL, цвет синий, цена та же");
        assertThat(find(priced("P", "Футболка «Метеор» новая", 900)).getFirst().why())
                .startsWith("та же модель")
                .endsWith(", дешевле на 10 %");
        assertThat(find(priced("P", "Футболка «Комета»", 1200)).getFirst().why())
                .isEqualTo("похожий товар, дороже на 20 %");
    }

    @Test
    void threeAreEnough() {
        assertThat(find(
                        shirt("A", "S", "красный"),
                        shirt("B", "M", "красный"),
                        shirt("C", "XL", "красный"),
                        shirt("D", "XXL", "красный")))
                .hasSize(3);
    }

    @Test
    void nothingUnlikeWithoutAPriceAlreadyOrderedOrTheSameIsOffered() {
        assertThat(find(
                        WANTED,
                        shirt("ORDERED", "M", "красный"),
                        priced("MUG", "Кружка керамическая", 1000),
                        new Offer(
                                new Sku("FREE"), OffersInMemory.WAREHOUSE, WANTED.card(), 5, true, null, null, false)))
                .isEmpty();
    }

    @Test
    void whatOthersHaveReservedIsNotOffered() {
        var other = shirt("M", "M", "красный");

        assertThat(Alternatives.of(WANTED, 1, List.of(other), Map.of(other.sku(), 0), Set.of(), List.of()))
                .isEmpty();
    }

    @Test
    void enoughPiecesComeBeforeTooFew() {
        var few = shirt("A", "M", "красный");
        var enough = shirt("B", "S", "красный");

        assertThat(Alternatives.of(
                        WANTED, 3, List.of(few, enough), Map.of(few.sku(), 2, enough.sku(), 3), Set.of(), List.of()))
                .extracting(Alternative::sku)
                .containsExactly(enough.sku(), few.sku());
    }

    private static List<Alternative> find(Offer... candidates) {
        var free = List.of(candidates).stream().collect(Collectors.toMap(Offer::sku, Offer::units));
        return Alternatives.of(WANTED, 1, List.of(candidates), free, Set.of(new Sku("ORDERED")), List.of());
    }

    private static Offer shirt(String sku, String size, String colour) {
        var plain = offer(sku, "Футболка «Метеор»", new Options(size, colour, null), 5);
        return new Offer(plain.sku(), plain.source(), plain.card(), 5, true, roubles(1000), null, false);
    }

    private static Offer priced(String sku, String name, long price) {
        var plain = offer(sku, name, Options.NONE, 5);
        return new Offer(plain.sku(), plain.source(), plain.card(), 5, true, roubles(price), null, false);
    }
}
