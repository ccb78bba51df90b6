package orderdesk.promo.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of one order are worth to it. Every change of what is wanted is a new step; while it is
 * {@code applying}, certificates and campaigns are asked in turn, and whoever finds it unfinished may ask them again: each
 * answers one step once.
 *
 * @param version of the order that is wanted
 * @param revision counts what was announced
 * @param step fences what is asked against writers that were overtaken
 * @param since when this step began
 * @param codes of the order, in the order in which they were put on it
 * @param excluded codes that turned out to be worth nothing while this version was being applied
 * @param blocks of the limits of campaigns, of which this order asks a use
 * @param certificates ids of every one of which this order may hold something
 * @param quotas likewise
 * @param results of the last finished step
 */
public record OrderBenefits(
        OrderId orderId,
        int version,
        int revision,
        long step,
        Aim aim,
        boolean applying,
        Instant since,
        @Nullable Basket basket,
        List<Code> codes,
        Map<String, Refusal> excluded,
        Map<String, Integer> blocks,
        List<String> certificates,
        List<String> quotas,
        List<Result> results) {

    public OrderBenefits {
        codes = List.copyOf(codes);
        excluded = Map.copyOf(excluded);
        blocks = Map.copyOf(blocks);
        certificates = List.copyOf(certificates);
        quotas = List.copyOf(quotas);
        results = List.copyOf(results);
    }

    static OrderBenefits nothing(OrderId id, Instant now) {
        return new OrderBenefits(
                id, 0, 0, 0, Aim.HOLD, false, now, null, List.of(), Map.of(), Map.of(), List.of(), List.of(),
                List.of());
    }

    /** The order wants this for its next version, an older one nothing; a guesser's new codes are worth nothing. */
    OrderBenefits holding(
            ShopId shop, int ofVersion, Basket wanted, @Nullable List<Code> newCodes, boolean guessing, Instant now) {
        if (aim == Aim.RELEASE || ofVersion <= version) {
            return this;
        }
        var next = newCodes == null ? codes : newCodes;
        var touched = new LinkedHashSet<>(certificates);
        next.forEach(code -> touched.add(CodeIds.certificate(shop, code.keyedHash())));
        return new OrderBenefits(
                orderId,
                ofVersion,
                revision,
                step + 1,
                Aim.HOLD,
                true,
                now,
                wanted,
                next,
                guessing ? refusingWhatIsNew(next) : Map.of(),
                blocks,
                List.copyOf(touched),
                quotas,
                results);
    }

    private Map<String, Refusal> refusingWhatIsNew(List<Code> next) {
        return next.stream()
                .map(Code::keyedHash)
                .filter(hash -> codes.stream().noneMatch(had -> had.keyedHash().equals(hash)))
                .collect(Collectors.toMap(hash -> hash, _ -> Refusal.TOO_MANY_TRIES, (one, _) -> one));
    }

    OrderBenefits redeeming(int ofVersion, Instant now) {
        return aim == Aim.HOLD && ofVersion == version ? step(Aim.REDEEM, excluded, blocks, now) : this;
    }

    /** Everything is given back, or, where a case has done so otherwise, stays spent. */
    OrderBenefits ending(Aim end, Instant now) {
        return aim == Aim.RELEASE || aim == Aim.KEEP ? this : step(end, excluded, blocks, now);
    }

    /** Some of what this step asked for cannot be had, or was asked by another run first: begin again, knowing that. */
    public Decision<OrderBenefits, BenefitEvent> again(
            long tried, Map<String, Refusal> without, Map<String, Integer> otherBlocks, Instant now) {
        if (!isAt(tried)) {
            return Decision.of(this);
        }
        var nextExcluded = new HashMap<>(excluded);
        nextExcluded.putAll(without);
        var nextBlocks = new HashMap<>(blocks);
        nextBlocks.putAll(otherBlocks);
        return Decision.of(step(aim, nextExcluded, nextBlocks, now));
    }

    /** Written before a use is asked for, so that it is found whatever happens. */
    public Decision<OrderBenefits, BenefitEvent> touching(long tried, List<String> asked) {
        var all = Stream.concat(quotas.stream(), asked.stream()).distinct().toList();
        return Decision.of(isAt(tried) ? with(true, revision, certificates, all, results) : this);
    }

    /**
     * Everybody has answered. A step that was overtaken meanwhile announces nothing; one beside which another run asked
     * for more begins again.
     *
     * @param kept uses that this outcome stands on
     * @param seen uses that this run knew of
     */
    public Decision<OrderBenefits, BenefitEvent> settled(
            long tried, List<Result> found, List<String> kept, List<String> seen, Instant now) {
        if (!isAt(tried)) {
            return Decision.of(this);
        }
        if (!seen.containsAll(quotas)) {
            return again(tried, Map.of(), Map.of(), now);
        }
        var still = aim == Aim.RELEASE ? List.<String>of() : Result.certificates(found);
        return new Announcing(with(false, revision, still, kept, found), now).decision();
    }

    public boolean isAt(long tried) {
        return applying && step == tried;
    }

    /** What was held for this code when the last step ended: it stays valid for this order. */
    boolean holds(String hash) {
        return results.stream().anyMatch(each -> each.hash().equals(hash) && each.held() != null);
    }

    public Optional<Basket> wanted() {
        return Optional.ofNullable(basket);
    }

    OrderBenefits announced(int events) {
        return with(applying, revision + events, certificates, quotas, results);
    }

    private OrderBenefits step(
            Aim next, Map<String, Refusal> nextExcluded, Map<String, Integer> nextBlocks, Instant now) {
        return new OrderBenefits(
                orderId,
                version,
                revision,
                step + 1,
                next,
                true,
                now,
                basket,
                codes,
                nextExcluded,
                nextBlocks,
                certificates,
                quotas,
                results);
    }

    private OrderBenefits with(
            boolean stillApplying, int count, List<String> money, List<String> uses, List<Result> found) {
        return new OrderBenefits(
                orderId,
                version,
                count,
                step,
                aim,
                stillApplying,
                since,
                basket,
                codes,
                excluded,
                blocks,
                money,
                uses,
                found);
    }
}
