package orderdesk.promo;

import java.time.Clock;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.codes.KeyedCodes;
import orderdesk.promo.domain.Certificate;
import orderdesk.promo.domain.Disclosure;
import orderdesk.promo.domain.Disclosure.CodeTold;
import orderdesk.promo.domain.Refusal;

/** Says the code of a certificate once more, to whoever brings it to its customer; each time is written down first. */
public final class DisclosureDesk {

    private final Aggregates<Disclosure, CodeTold> disclosures;
    private final Aggregates<Certificate, BenefitEvent> certificates;
    private final KeyedCodes codes;
    private final Clock clock;

    DisclosureDesk(
            Aggregates<Disclosure, CodeTold> disclosures,
            Aggregates<Certificate, BenefitEvent> certificates,
            KeyedCodes codes,
            Clock clock) {
        this.disclosures = disclosures;
        this.certificates = certificates;
        this.codes = codes;
        this.clock = clock;
    }

    /** Before the certificate is announced, so that whoever hears of it can ask. */
    void keep(ShopId shop, String certificate, Once once, Cause cause) {
        disclosures.change(
                shop,
                certificate,
                cause,
                known -> Decision.of(
                        known.map(Stored::state).orElseGet(() -> Disclosure.of(once.client(), once.key()))));
    }

    /**
     * @return empty where the shop has no such certificate, or its code went to whoever asked for it and nobody else
     * @throws Unusable for one that could not be spent any more
     * @throws orderdesk.promo.domain.ToldTooOften for once more than it may be told in a day
     */
    public Optional<String> tell(ShopId shop, String certificate, Cause cause) {
        var stored = certificates.find(shop, certificate);
        if (stored.isEmpty() || disclosures.find(shop, certificate).isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        stored.get().state().refusal(now).ifPresent(refusal -> {
            throw new Unusable(refusal);
        });
        var told = disclosures
                .change(
                        shop,
                        certificate,
                        cause,
                        known -> known.orElseThrow().state().tell(cause.actor(), now))
                .stored()
                .state();
        return Optional.of(NewCode.of(codes, shop, told.client(), told.key()));
    }

    /** Its code is of no use to anybody now. */
    public static final class Unusable extends RuntimeException {

        Unusable(Refusal refusal) {
            super("The certificate is " + refusal.word());
        }
    }
}
