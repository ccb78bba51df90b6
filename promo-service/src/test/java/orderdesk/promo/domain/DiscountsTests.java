package orderdesk.promo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import orderdesk.contracts.benefit.BenefitEvent.Share;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.promo.Till;
import orderdesk.promo.domain.CampaignRules.Percent;
import orderdesk.promo.domain.CampaignRules.Stacking;
import orderdesk.promo.domain.CampaignRules.Sum;
import orderdesk.promo.domain.CampaignRules.Worth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscountsTests {

    private static final Basket BASKET = basket(Map.of("MUG-1", 100_00L, "TEE-1", 250_00L));

    @Test
    void campaignIsForItsProducts() {
        var outcome = Discounts.of(BASKET, Map.of("c", rules(new Percent(1000), null, Stacking.TOGETHER, "TEE-")));

        assertThat(sums(outcome)).containsExactly(Map.entry("c", 25_00L));
        assertThat(outcome.taken().get("c")).extracting(Share::line).containsExactly(new LineId("2"));
    }

    @Test
    void campaignIsForNamedProductsOnly() {
        var mugs = Till.rules(new Percent(1000), null, null);
        var named = new CampaignRules(
                mugs.name(),
                mugs.worth(),
                mugs.from(),
                mugs.to(),
                null,
                List.of(new Sku("MUG-1")),
                List.of(),
                null,
                null,
                null,
                mugs.stacking());

        assertThat(sums(Discounts.of(BASKET, Map.of("c", named)))).containsExactly(Map.entry("c", 10_00L));
        assertThat(Discounts.of(basket(Map.of("MUG-12", 100_00L)), Map.of("c", named))
                        .refused())
                .containsExactly(Map.entry("c", Refusal.NOTHING_APPLICABLE));
    }

    /** R030: a vendor is a vendor in whatever letters; goods of nobody are not his. */
    @Test
    void campaignIsForAVendorsGoods() {
        var basket = new Basket(
                List.of(
                        new Basket.Goods(new LineId("1"), new Sku("A"), "HP", 100_00),
                        new Basket.Goods(new LineId("2"), new Sku("B"), " hp ", 200_00),
                        new Basket.Goods(new LineId("3"), new Sku("C"), "Canon", 400_00),
                        new Basket.Goods(new LineId("4"), new Sku("D"), null, 800_00)),
                rub(0),
                "customer");
        var ofHp = rules(new Percent(1000), null, Stacking.TOGETHER, List.of(), List.of("Hp"));
        var ofXerox = rules(new Percent(1000), null, Stacking.TOGETHER, List.of(), List.of("Xerox"));

        var outcome = Discounts.of(basket, inOrder("hp", ofHp, "xerox", ofXerox));

        assertThat(sums(outcome)).containsExactly(Map.entry("hp", 30_00L));
        assertThat(outcome.refused()).containsExactly(Map.entry("xerox", Refusal.NOTHING_APPLICABLE));
    }

    @Test
    void nothingForItIsNamed() {
        var outcome = Discounts.of(BASKET, Map.of("c", rules(new Percent(1000), null, Stacking.TOGETHER, "CAP-")));

        assertThat(outcome.refused()).containsExactly(Map.entry("c", Refusal.NOTHING_APPLICABLE));
    }

    @Test
    void minimumIsOfAllGoodsBeforeDiscounts() {
        var enough = rules(new Sum(rub(1)), rub(350_00), Stacking.TOGETHER);
        var tooMuch = rules(new Sum(rub(1)), rub(350_01), Stacking.TOGETHER);

        var outcome = Discounts.of(BASKET, inOrder("enough", enough, "tooMuch", tooMuch));

        assertThat(sums(outcome)).containsExactly(Map.entry("enough", 1L));
        assertThat(outcome.refused()).containsExactly(Map.entry("tooMuch", Refusal.BELOW_MINIMUM));
    }

    @Test
    void sumIsNeverMoreThanTheGoods() {
        var outcome = Discounts.of(BASKET, Map.of("c", rules(new Sum(rub(999_00)), null, Stacking.ALONE)));

        assertThat(sums(outcome)).containsExactly(Map.entry("c", 350_00L));
    }

    @Test
    void ofCodesThatDoNotGoTogetherTheCustomerGetsTheBest() {
        var alone = rules(new Percent(2000), null, Stacking.ALONE);
        var small = rules(new Percent(1000), null, Stacking.TOGETHER);
        var more = rules(new Sum(rub(50_00)), null, Stacking.TOGETHER);

        var two = Discounts.of(BASKET, inOrder("alone", alone, "small", small));
        var three = Discounts.of(BASKET, inOrder("alone", alone, "small", small, "more", more));

        assertThat(sums(two)).containsExactly(Map.entry("alone", 70_00L));
        assertThat(two.refused()).containsExactly(Map.entry("small", Refusal.NOT_TOGETHER));
        assertThat(sums(three)).isEqualTo(Map.of("small", 35_00L, "more", 50_00L));
        assertThat(three.refused()).containsExactly(Map.entry("alone", Refusal.NOT_TOGETHER));
    }

    @Test
    void ofEqualOnesTheEarlierCodeCounts() {
        var one = rules(new Percent(1000), null, Stacking.ALONE);

        var outcome = Discounts.of(BASKET, inOrder("first", one, "second", one));

        assertThat(sums(outcome)).containsOnlyKeys("first");
    }

    @Test
    void otherCurrencyIsRefused() {
        var dollars = rules(new Sum(new Money(100, "USD")), null, Stacking.TOGETHER);

        assertThat(Discounts.of(BASKET, Map.of("c", dollars)).refused()).containsValue(Refusal.OTHER_CURRENCY);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsCombinedEveryLineStaysAtZeroOrMore(long seed) {
        var random = new Random(seed);
        var goods = new HashMap<String, Long>();
        for (var i = 0; i < 1 + random.nextInt(30); i++) {
            goods.put("S" + random.nextInt(4) + "-" + i, random.nextLong(100_000));
        }
        var basket = basket(goods);
        var asked = new LinkedHashMap<String, CampaignRules>();
        for (var i = 0; i < 1 + random.nextInt(5); i++) {
            Worth worth = random.nextBoolean()
                    ? new Percent(1 + random.nextInt(10_000))
                    : new Sum(rub(1 + random.nextInt(200_000)));
            var stacking = random.nextInt(3) == 0 ? Stacking.ALONE : Stacking.TOGETHER;
            asked.put("c" + i, rules(worth, null, stacking, random.nextBoolean() ? "S" : "S" + random.nextInt(4)));
        }

        var outcome = Discounts.of(basket, asked);

        var left = new HashMap<LineId, Long>();
        basket.goods().forEach(line -> left.put(line.line(), line.total()));
        outcome.taken().values().stream()
                .flatMap(List::stream)
                .forEach(share -> left.merge(share.line(), -share.amount().minor(), Long::sum));
        assertThat(left.values()).allMatch(rest -> rest >= 0);
        var named = new ArrayList<>(outcome.taken().keySet());
        named.addAll(outcome.refused().keySet());
        assertThat(named).containsExactlyInAnyOrderElementsOf(asked.keySet());
    }

    private static Map<String, Long> sums(Discounts.Outcome outcome) {
        var sums = new LinkedHashMap<String, Long>();
        outcome.taken()
                .forEach((code, shares) -> sums.put(
                        code,
                        shares.stream()
                                .mapToLong(share -> share.amount().minor())
                                .sum()));
        return sums;
    }

    private static Map<String, CampaignRules> inOrder(Object... codesAndRules) {
        var map = new LinkedHashMap<String, CampaignRules>();
        for (var at = 0; at < codesAndRules.length; at += 2) {
            map.put((String) codesAndRules[at], (CampaignRules) codesAndRules[at + 1]);
        }
        return map;
    }

    private static CampaignRules rules(Worth worth, @Nullable Money minimum, Stacking stacking, String... prefixes) {
        return rules(worth, minimum, stacking, List.of(prefixes), List.of());
    }

    private static CampaignRules rules(
            Worth worth, @Nullable Money minimum, Stacking stacking, List<String> prefixes, List<String> vendors) {
        return new CampaignRules(
                "Скидки",
                worth,
                Instant.EPOCH,
                Instant.MAX,
                minimum,
                List.of(),
                prefixes,
                vendors,
                null,
                null,
                stacking);
    }

    private static Basket basket(Map<String, Long> totals) {
        var goods = new ArrayList<Basket.Goods>();
        totals.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> goods.add(new Basket.Goods(
                        new LineId("" + (goods.size() + 1)), new Sku(each.getKey()), null, each.getValue())));
        return new Basket(goods, rub(0), "customer");
    }

    private static Money rub(long minor) {
        return new Money(minor, "RUB");
    }
}
