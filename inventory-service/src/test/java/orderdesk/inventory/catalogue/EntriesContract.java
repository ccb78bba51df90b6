package orderdesk.inventory.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.catalogue.domain.Entries.Change;
import orderdesk.inventory.catalogue.domain.Entries.Place;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.catalogue.domain.Lists;
import org.junit.jupiter.api.Test;

/** What every store of entries keeps to, the real one and the one that tests use. */
public abstract class EntriesContract {

    static final Place SKLAD = new Place(new ShopId("tribuna"), "sklad");
    static final Place POST = new Place(new ShopId("tribuna"), "post");

    protected abstract Entries entries();

    @Test
    void whatAListAddsCountsWhenTheListDoes() {
        entries().add(SKLAD, 7, List.of(entry("A", 100), entry("B", 200)));

        assertThat(prices(7)).containsOnly(Map.entry("A", 100L), Map.entry("B", 200L));
        assertThat(prices(6)).isEmpty();
        assertThat(prices(8, 7)).isEmpty();
        assertThat(entries().of(POST, lists(7), skus("A"))).isEmpty();
    }

    @Test
    void sameListMayAddTwiceAndANewerOneReplaces() {
        entries().add(SKLAD, 7, List.of(entry("A", 100), entry("B", 200)));
        entries().add(SKLAD, 7, List.of(entry("A", 100), entry("C", 300)));
        entries().add(SKLAD, 8, List.of(entry("B", 250), entry("D", 400)));

        assertThat(prices(8))
                .containsOnly(Map.entry("A", 100L), Map.entry("B", 250L), Map.entry("C", 300L), Map.entry("D", 400L));
    }

    @Test
    void listThatWasOvertakenChangesNothing() {
        entries().add(SKLAD, 8, List.of(entry("A", 100)));

        entries().add(SKLAD, 7, List.of(entry("A", 1)));
        entries().replace(SKLAD, 7, List.of(new Change(entry("A", 100), entry("A", 2))));
        entries().replace(SKLAD, 7, List.of(new Change(entry("GHOST", 1), entry("GHOST", 2))));

        assertThat(prices(8)).containsOnly(Map.entry("A", 100L));
    }

    @Test
    void stagedChangeComesBackWholeAndCountsWhenItReplaces() {
        entries().add(SKLAD, 1, List.of(entry("A", 100)));
        var change = new Change(entry("A", 100), entry("A", 150));

        entries().stage(SKLAD, 2, List.of(change));

        assertThat(prices(2)).containsOnly(Map.entry("A", 100L));
        assertThat(staged(2)).containsExactly(change);
        assertThat(staged(3)).isEmpty();
        entries().replace(SKLAD, 2, List.of(change));
        entries().unstage(SKLAD, 2);
        assertThat(prices(2)).containsOnly(Map.entry("A", 150L));
        assertThat(staged(2)).isEmpty();
    }

    @Test
    void forgottenListsLeaveNothingAndOthersStay() {
        entries().add(SKLAD, 1, List.of(entry("A", 100)));
        entries().add(SKLAD, 2, List.of(entry("B", 100)));
        entries().add(POST, 2, List.of(entry("C", 100)));
        entries().stage(SKLAD, 3, List.of(new Change(entry("A", 100), entry("A", 150))));

        entries().forget(SKLAD, List.of(2L, 3L));
        entries().forget(SKLAD, List.of());

        assertThat(prices(3)).containsOnly(Map.entry("A", 100L));
        assertThat(staged(3)).isEmpty();
        assertThat(entries().of(POST, lists(2), skus("C"))).hasSize(1);
    }

    @Test
    void everythingIsGivenOnceHoweverMuchItIs() {
        var many = IntStream.range(0, 1_203)
                .mapToObj(at -> entry("X" + at, at % 2 == 0 ? 100 : 0))
                .toList();
        entries().add(SKLAD, 1, many);

        var added = new ArrayList<Sku>();
        entries().added(SKLAD, 1, added::addAll);
        var available = new ArrayList<Entry>();
        entries().available(SKLAD, lists(1), available::addAll);
        var prints = new ArrayList<Long>();
        entries().prints(SKLAD, lists(1), (_, print) -> prints.add(print));

        assertThat(added).doesNotHaveDuplicates().hasSize(1_203);
        assertThat(available).doesNotHaveDuplicates().hasSize(602).allMatch(Entry::canBeHad);
        assertThat(prints).hasSize(1_203);
        assertThat(prints.stream().filter(print -> print % 2 == 1)).hasSize(602);
    }

    private HashMap<String, Long> prices(long current, long... abandoned) {
        var lists = new Lists(current, Arrays.stream(abandoned).boxed().toList());
        var prices = new HashMap<String, Long>();
        for (var entry : entries().of(SKLAD, lists, skus("A", "B", "C", "D", "GHOST"))) {
            prices.put(
                    entry.sku().value(), Objects.requireNonNull(entry.price()).minor());
        }
        return prices;
    }

    private List<Change> staged(long list) {
        var staged = new ArrayList<Change>();
        entries().staged(SKLAD, list, staged::addAll);
        return staged;
    }

    private static Lists lists(long current) {
        return new Lists(current, List.of());
    }

    private static List<Sku> skus(String... skus) {
        return List.of(skus).stream().map(Sku::new).toList();
    }

    /** Can be had where it has a price above zero. */
    private static Entry entry(String sku, long price) {
        var card = Card.named("Шарф " + sku, new Options("L", null, null));
        return new Entry(new Sku(sku), card, price > 0, null, new Money(price, "RUB"), null, false, 2 * price + 2);
    }
}
