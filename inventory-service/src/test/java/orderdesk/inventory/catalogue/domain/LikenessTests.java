package orderdesk.inventory.catalogue.domain;

import static orderdesk.inventory.Orders.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.OffersInMemory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where nothing nearer is there, what is alike comes from the same category (R023). */
class LikenessTests {

    @Test
    void likeNameOfTheSameCategoryIsOfferedAndOfAnotherIsNot() {
        var wanted = offer("W", "Сумка поясная «Комета»", "Аксессуары");

        assertThat(offered(
                        wanted,
                        offer("SAME", "Рюкзак «Комета»", " аксессуары"),
                        offer("OTHER", "Сумка «Комета» для обуви", "Обувь"),
                        offer("UNLIKE", "Кружка керамическая", "Аксессуары"),
                        offer("UNSORTED", "Сумка «Комета» малая", null)))
                .containsExactly("SAME");
    }

    @Test
    void whereNobodySaysTheCategoryTheFirstWordIs() {
        var wanted = offer("W", "Сумка поясная «Комета»", null);

        assertThat(offered(
                        wanted,
                        offer("RUCKSACK", "Рюкзак «Комета»", null),
                        offer("BAG", "сумка «Комета» малая", ""),
                        offer("SORTED", "Сумка «Комета» малая", "Сумка")))
                .containsExactly("BAG");
    }

    private static List<String> offered(Offer wanted, Offer... others) {
        var catalogue = new OffersInMemory().with(wanted);
        List.of(others).forEach(catalogue::with);
        Map<Sku, Integer> free = List.of(others).stream().collect(Collectors.toMap(Offer::sku, Offer::units));
        return Alternatives.of(wanted, 1, catalogue.like(SHOP, wanted), free, Set.of(), List.of()).stream()
                .map(alternative -> alternative.sku().value())
                .toList();
    }

    private static Offer offer(String sku, String name, @Nullable String category) {
        var plain = OffersInMemory.offer(sku, name, Options.NONE, 5);
        var card = new Card(name, null, null, category, null, null, List.of(), List.of(), Options.NONE);
        return new Offer(plain.sku(), plain.source(), card, 5, true, plain.price(), null, false);
    }
}
