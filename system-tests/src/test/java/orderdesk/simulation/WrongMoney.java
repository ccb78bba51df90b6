package orderdesk.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.Core;
import orderdesk.platform.simulator.Service;
import orderdesk.promo.domain.Certificate;
import orderdesk.promo.domain.Hold;
import orderdesk.promo.domain.Holds;
import orderdesk.promo.domain.OrderBenefits;
import orderdesk.promo.domain.Quota;
import orderdesk.promo.persistence.CertificateKind;
import orderdesk.promo.persistence.OrderBenefitsKind;
import orderdesk.promo.persistence.QuotaKind;

/** Mistakes that promo-service could make, each of which the simulation has to find. */
final class WrongMoney {

    private WrongMoney() {}

    /** A certificate lets a step that was overtaken take again what a newer one has given back. */
    static final class LosesTheFence extends LettersScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            return Spoilt.in(store, CertificateKind.class, new Spoilt.Mistake<Certificate, BenefitEvent>() {
                @Override
                public Decision<Certificate, BenefitEvent> decide(
                        Optional<Stored<Certificate>> found,
                        Function<Optional<Stored<Certificate>>, Decision<Certificate, BenefitEvent>> right,
                        Cause cause) {
                    return right.apply(found.map(LosesTheFence::forgetting));
                }
            });
        }

        private static Stored<Certificate> forgetting(Stored<Certificate> stored) {
            return new Stored<>(
                    stored.shop(), stored.id(), forgetting(stored.state()), stored.rev(), stored.sequence());
        }

        private static Certificate forgetting(Certificate it) {
            var holds = it.holds().all().stream()
                    .map(hold -> new Hold(hold.order(), 0, hold.kind(), hold.amount(), hold.at()))
                    .toList();
            return new Certificate(
                    it.id(),
                    it.masked(),
                    it.face(),
                    it.issuedAt(),
                    it.validUntil(),
                    it.blocked(),
                    it.batch(),
                    it.apology(),
                    new Holds(holds));
        }
    }

    /**
     * Nobody looks for what a crash has left half way, and an event that comes again, because whoever had it died before
     * he acknowledged it, is taken for done.
     */
    static final class LeavesBenefitsHalfWay extends LettersScenario {

        @Override
        Core promo(Service.Host host) {
            var core = super.promo(host);
            return new Core(core.desks(), core.readers(), List.of());
        }

        @Override
        AggregateStore spoilt(AggregateStore store) {
            return Spoilt.in(store, OrderBenefitsKind.class, new Spoilt.Mistake<OrderBenefits, BenefitEvent>() {
                @Override
                public Done<OrderBenefits, BenefitEvent> told(Done<OrderBenefits, BenefitEvent> done) {
                    return done.replayed() ? asIfDone(done) : done;
                }
            });
        }

        private static Done<OrderBenefits, BenefitEvent> asIfDone(Done<OrderBenefits, BenefitEvent> done) {
            var stored = done.stored();
            var half = stored.state();
            var finished = new OrderBenefits(
                    half.orderId(),
                    half.version(),
                    half.revision(),
                    half.step(),
                    half.aim(),
                    false,
                    half.since(),
                    half.basket(),
                    half.codes(),
                    half.excluded(),
                    half.blocks(),
                    half.certificates(),
                    half.quotas(),
                    half.results());
            return new Done<>(
                    new Stored<>(stored.shop(), stored.id(), finished, stored.rev(), stored.sequence()),
                    done.events(),
                    true);
        }
    }

    /** What a campaign's block counts is forgotten by the next order that asks. */
    static final class ForgetsUses extends LettersScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            return Spoilt.in(store, QuotaKind.class, new Spoilt.Mistake<Quota, BenefitEvent>() {
                @Override
                public Decision<Quota, BenefitEvent> decide(
                        Optional<Stored<Quota>> found,
                        Function<Optional<Stored<Quota>>, Decision<Quota, BenefitEvent>> right,
                        Cause cause) {
                    return right.apply(found.map(ForgetsUses::forgetting));
                }
            });
        }

        private static Stored<Quota> forgetting(Stored<Quota> stored) {
            var it = stored.state();
            var forgotten = new Quota(it.campaign(), it.block(), it.capacity(), Holds.NONE);
            return new Stored<>(stored.shop(), stored.id(), forgotten, stored.rev(), stored.sequence());
        }
    }
}
