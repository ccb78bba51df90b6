package orderdesk.promo;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.codes.KeyedCodes;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.Certificate;
import orderdesk.promo.domain.Guesses;
import orderdesk.promo.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Says of a code whether it can be used now, before it is put on an order.
 *
 * <p>Every refusal costs the same reads and the same writes, whatever the code is or is not.
 */
public final class CheckDesk {

    private static final int SUSPECTED_MAX = 1_000;

    private final Lookup lookup;
    private final SelectableAggregates<Guesses, BenefitEvent> guesses;
    private final KeyedCodes codes;
    private final Clock clock;

    CheckDesk(Lookup lookup, SelectableAggregates<Guesses, BenefitEvent> guesses, KeyedCodes codes, Clock clock) {
        this.lookup = lookup;
        this.guesses = guesses;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * @param precisely whether other shops are asked about a code that nobody knows here; a storefront would hear by the
     *     time it takes
     * @param by everybody whose misses this one would count among
     * @throws GuessedTooOften when one of them has to wait
     */
    public Verdict check(ShopId shop, String code, boolean precisely, List<Asker> by, Cause cause) {
        by.forEach(asker -> requirePatience(shop, asker));
        var hidden = codes.hidden(code);
        var found = lookup.of(shop, List.of(hidden));
        var certificate = found.certificate(hidden.keyedHash());
        var campaign = found.campaign(hidden.keyedHash());
        var now = clock.instant();
        var refusal = certificate
                .map(each -> each.refusal(now))
                .or(() -> campaign.map(each -> each.refusal(now)))
                .orElseGet(() -> Optional.of(precisely ? lookup.elsewhere(shop, hidden) : Refusal.UNKNOWN));
        if (refusal.isPresent()) {
            by.forEach(asker -> count(shop, asker, cause));
        }
        return new Verdict(hidden.masked(), refusal.orElse(null), certificate.orElse(null), campaign.orElse(null));
    }

    /** How many were told of in the last window, of all shops: askers, customers, shops; counted up to 1,000. */
    public long suspected() {
        var shops = lookup.shops().all().stream().map(ShopId::value).toList();
        var since = clock.instant().minus(Guesses.WINDOW);
        return guesses.count(Filters.and(Filters.in("shop", shops), Filters.gte("keys.alarmed", since)), SUSPECTED_MAX);
    }

    private void requirePatience(ShopId shop, Asker asker) {
        guesses.find(shop, asker.id())
                .flatMap(stored -> stored.state().wait(asker.limit(), clock.instant()))
                .ifPresent(wait -> {
                    throw new GuessedTooOften(wait);
                });
    }

    private void count(ShopId shop, Asker asker, Cause cause) {
        var now = clock.instant();
        guesses.change(
                shop,
                asker.id(),
                cause,
                known -> known.map(Stored::state)
                        .orElseGet(() -> Guesses.none(asker.who(), now))
                        .missed(asker.limit(), now));
    }

    /**
     * Somebody who may guess.
     *
     * @param limit of misses in ten minutes
     */
    public record Asker(String who, int limit) {

        String id() {
            return Ids.of("guesses", who).toString();
        }
    }

    /** @param refusal absent where the code can be used */
    public record Verdict(
            String masked,
            @Nullable Refusal refusal,
            @Nullable Certificate certificate,
            @Nullable Campaign campaign) {}
}
