package orderdesk.promo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.codes.KeyedCodes;
import orderdesk.platform.inbox.Received;
import orderdesk.promo.domain.Certificate;
import orderdesk.promo.domain.CodeIds;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Issues certificates and coupons, and changes them. A code follows from its request and a key, so that a repeated
 * request is answered alike although codes are stored nowhere.
 */
public final class CertificateDesk {

    /** In the place of a client: no caller has such a name. */
    private static final String AFTER_SALE = "order/after-sale";

    /** So long a certificate can be used that gives back what another paid. */
    private static final Duration GIVEN_BACK_TERM = Duration.ofDays(365);

    private final SelectableAggregates<Certificate, BenefitEvent> certificates;
    private final DisclosureDesk disclosures;
    private final KeyedCodes codes;
    private final Clock clock;

    CertificateDesk(
            SelectableAggregates<Certificate, BenefitEvent> certificates,
            DisclosureDesk disclosures,
            KeyedCodes codes,
            Clock clock) {
        this.certificates = certificates;
        this.disclosures = disclosures;
        this.codes = codes;
        this.clock = clock;
    }

    public Issued issue(ShopId shop, Money face, Instant validUntil, Once once, Cause cause) {
        return issue(shop, face, validUntil, null, once, cause);
    }

    /** @param to the order whose customer is to get the code by a message; absent where nobody is */
    public Issued issue(ShopId shop, Money face, Instant validUntil, @Nullable OrderId to, Once once, Cause cause) {
        return issue(shop, face, validUntil, null, to, once, cause);
    }

    /** One after the other, while they are taken from the stream; a repeat goes through those that are there. */
    public Stream<Issued> issueBatch(
            ShopId shop, String batch, int count, Money face, Instant validUntil, Once once, Cause cause) {
        return IntStream.range(0, count).mapToObj(number -> {
            var own = new Once(once.client(), once.key() + "/" + number, once.hash());
            return issue(shop, face, validUntil, batch, null, own, cause);
        });
    }

    private Issued issue(
            ShopId shop,
            Money face,
            Instant validUntil,
            @Nullable String batch,
            @Nullable OrderId to,
            Once once,
            Cause cause) {
        var code = NewCode.of(codes, shop, once.client(), once.key());
        var hidden = codes.hidden(code);
        var id = CodeIds.certificate(shop, hidden.keyedHash());
        var now = clock.instant();
        if (to != null) {
            disclosures.keep(shop, id, once, cause);
        }
        var done = certificates.create(
                shop, id, once, cause, () -> Certificate.issue(id, hidden.masked(), face, validUntil, batch, to, now));
        return new Issued(code, done);
    }

    /** An apology for one order (R110): an order gets one for one reason, however often it is asked for. */
    public Issued apologise(
            ShopId shop, OrderId order, Money face, Instant validUntil, String reason, Once once, Cause cause) {
        var code = NewCode.of(codes, shop, once.client(), once.key());
        var hidden = codes.hidden(code);
        var id = CodeIds.certificate(shop, hidden.keyedHash());
        var now = clock.instant();
        disclosures.keep(shop, id, once, cause);
        var done = certificates.create(
                shop,
                id,
                once,
                cause,
                () -> Certificate.apologise(id, hidden.masked(), order, face, validUntil, reason, now));
        return new Issued(code, done);
    }

    /** The apology of a case after the sale: the case is the request, so there is one for a case (R110). */
    public void apologise(Received<?> received, AfterSaleResolved resolved) {
        var coupon = resolved.coupon();
        if (coupon != null) {
            var once = new Once(AFTER_SALE, resolved.caseId().toString(), AFTER_SALE);
            var order = resolved.orderId();
            var cause = received.leadsTo("promo");
            apologise(received.shop(), order, coupon.amount(), coupon.validUntil(), coupon.why(), once, cause);
        }
    }

    /** What was paid by certificate comes back as one: once for a case, and its code is sent to the customer. */
    public void giveBack(Received<?> received, AfterSaleStepTaken step, Money face) {
        var once = new Once("order/given-back", step.caseId().toString(), AFTER_SALE);
        issue(received.shop(), face, step.at().plus(GIVEN_BACK_TERM), step.orderId(), once, received.leadsTo("promo"));
    }

    public Optional<Stored<Certificate>> find(ShopId shop, String id) {
        return certificates.find(shop, id);
    }

    public Optional<Stored<Certificate>> findByCode(ShopId shop, String code) {
        return find(shop, CodeIds.certificate(shop, codes.hidden(code).keyedHash()));
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Optional<Done<Certificate, BenefitEvent>> change(
            ShopId shop,
            String id,
            @Nullable Instant validUntil,
            @Nullable Boolean blocked,
            String reason,
            Cause cause,
            Consumer<Stored<Certificate>> precondition) {
        if (find(shop, id).isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        return Optional.of(certificates.change(shop, id, cause, known -> {
            precondition.accept(known.orElseThrow());
            return known.orElseThrow().state().changed(validUntil, blocked, reason, now);
        }));
    }

    /** Every kopeck of it, oldest first. */
    public List<Recorded<BenefitEvent>> history(ShopId shop, String id) {
        return certificates.history(shop, id);
    }

    /**
     * Newest first.
     *
     * @param batch of one batch only
     * @param after the last one seen
     */
    public List<Stored<Certificate>> list(ShopId shop, @Nullable String batch, @Nullable Place after, int limit) {
        var filters = Stream.<Optional<Bson>>of(
                        Optional.of(Filters.eq("shop", shop.value())),
                        Optional.ofNullable(batch).map(name -> Filters.eq("keys.batch", name)),
                        Optional.ofNullable(after).map(Place::beyond))
                .flatMap(Optional::stream)
                .toList();
        return certificates.select(Filters.and(filters), Sorts.descending("keys.issued", "_id"), limit);
    }

    /** Where a list goes on: after the certificate that was issued then and has this id. */
    public record Place(Instant issued, String id) {

        private Bson beyond() {
            return Filters.or(
                    Filters.lt("keys.issued", issued),
                    Filters.and(Filters.eq("keys.issued", issued), Filters.lt("_id", id)));
        }
    }

    /** @param code in clear: shown to whoever asked for it, and nowhere else */
    public record Issued(String code, Done<Certificate, BenefitEvent> done) {

        @Override
        public String toString() {
            return "Issued[%s]".formatted(done.stored().id());
        }
    }
}
