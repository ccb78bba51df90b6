package orderdesk.promo.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import orderdesk.contracts.benefit.BenefitEvent.Share;

/**
 * What campaigns take off an order's lines: a pure function of the order and the campaigns, in the order in which their
 * codes were put on it. Where some do not go with others, the combination that is worth most to the customer is taken,
 * of equal ones that of the earlier code.
 */
public final class Discounts {

    private final Basket basket;
    private final Map<String, CampaignRules> asked;

    private Discounts(Basket basket, Map<String, CampaignRules> asked) {
        this.basket = basket;
        this.asked = asked;
    }

    /** @param asked by the keyed hash of each code */
    public static Outcome of(Basket basket, Map<String, CampaignRules> asked) {
        return new Discounts(basket, new LinkedHashMap<>(asked)).outcome();
    }

    private Outcome outcome() {
        var refused = new LinkedHashMap<String, Refusal>();
        asked.forEach((code, rules) -> unfit(rules).ifPresent(why -> refused.put(code, why)));
        var fit = asked.keySet().stream()
                .filter(code -> !refused.containsKey(code))
                .toList();
        var best = Map.<String, List<Share>>of();
        for (var together : combinations(fit)) {
            var taken = taken(together);
            best = worth(taken) > worth(best) ? taken : best;
        }
        for (var code : fit) {
            if (!best.containsKey(code)) {
                refused.put(code, fitsBeside(code, best.keySet()) ? Refusal.NOTHING_APPLICABLE : Refusal.NOT_TOGETHER);
            }
        }
        return new Outcome(best, refused);
    }

    private boolean fitsBeside(String code, Set<String> taken) {
        var together = CampaignRules.Stacking.TOGETHER;
        return taken.isEmpty()
                || rules(code).stacking() == together
                        && taken.stream().allMatch(other -> rules(other).stacking() == together);
    }

    private Optional<Refusal> unfit(CampaignRules rules) {
        var minimum = rules.minimum();
        if (minimum != null && !minimum.currency().equals(basket.currency())
                || rules.worth() instanceof CampaignRules.Sum(var amount)
                        && !amount.currency().equals(basket.currency())) {
            return Optional.of(Refusal.OTHER_CURRENCY);
        }
        if (minimum != null && basket.sum() < minimum.minor()) {
            return Optional.of(Refusal.BELOW_MINIMUM);
        }
        var base = basket.goods().stream()
                .filter(goods -> rules.isFor(goods))
                .mapToLong(Basket.Goods::total)
                .sum();
        return base == 0 ? Optional.of(Refusal.NOTHING_APPLICABLE) : Optional.empty();
    }

    /** All that go together at once, and each of the others alone; in the order of their first codes. */
    private List<List<String>> combinations(List<String> fit) {
        var together = fit.stream()
                .filter(code -> rules(code).stacking() == CampaignRules.Stacking.TOGETHER)
                .toList();
        var all = new ArrayList<List<String>>();
        for (var code : fit) {
            if (!together.contains(code)) {
                all.add(List.of(code));
            } else if (code.equals(together.getFirst())) {
                all.add(together);
            }
        }
        return all;
    }

    /** One after the other, each from what the ones before left of the lines. */
    private Map<String, List<Share>> taken(List<String> codes) {
        var left =
                new ArrayList<>(basket.goods().stream().map(Basket.Goods::total).toList());
        var taken = new LinkedHashMap<String, List<Share>>();
        for (var code : codes) {
            var shares = shares(rules(code), left);
            if (shares.stream().anyMatch(share -> !share.amount().isZero())) {
                taken.put(code, shares);
            }
        }
        return taken;
    }

    private List<Share> shares(CampaignRules rules, List<Long> left) {
        var goods = basket.goods();
        var which = IntStream.range(0, goods.size())
                .filter(index -> rules.isFor(goods.get(index)))
                .boxed()
                .toList();
        var parts = which.stream().map(left::get).toList();
        var base = parts.stream().mapToLong(Long::longValue).sum();
        var amount = switch (rules.worth()) {
            case CampaignRules.Percent(var basisPoints) -> Spread.percent(base, basisPoints);
            case CampaignRules.Sum(var sum) -> Math.min(sum.minor(), base);
        };
        var spread = Spread.of(amount, parts);
        var shares = new ArrayList<Share>();
        for (var i = 0; i < which.size(); i++) {
            var index = which.get(i);
            left.set(index, left.get(index) - spread.get(i));
            shares.add(new Share(goods.get(index).line(), basket.money(spread.get(i))));
        }
        return shares;
    }

    private CampaignRules rules(String code) {
        return Objects.requireNonNull(asked.get(code));
    }

    private static long worth(Map<String, List<Share>> taken) {
        return taken.values().stream()
                .flatMap(List::stream)
                .mapToLong(share -> share.amount().minor())
                .sum();
    }

    /** @param taken shares of lines by code, in the order of the codes */
    public record Outcome(Map<String, List<Share>> taken, Map<String, Refusal> refused) {}
}
