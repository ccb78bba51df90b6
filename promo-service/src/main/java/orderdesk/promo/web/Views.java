package orderdesk.promo.web;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.benefit.BenefitEvent.Held;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.Stored;
import orderdesk.promo.domain.Aim;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.CampaignRules;
import orderdesk.promo.domain.Certificate;
import orderdesk.promo.domain.OrderBenefits;
import orderdesk.promo.domain.Result;
import org.jspecify.annotations.Nullable;

/** What this service shows. */
interface Views {

    /**
     * @param masked the end of its code
     * @param free what nobody holds and nobody has spent
     * @param apology the order that it apologises for
     */
    record CertificateView(
            String id,
            String masked,
            Money face,
            Money free,
            Instant issuedAt,
            Instant validUntil,
            boolean blocked,
            @Nullable String batch,
            @Nullable OrderId apology) {

        static CertificateView of(Certificate of) {
            return new CertificateView(
                    of.id(),
                    of.masked(),
                    of.face(),
                    of.free(),
                    of.issuedAt(),
                    of.validUntil(),
                    of.blocked(),
                    of.batch(),
                    of.apology());
        }
    }

    /** @param code shown this once; the same request again gets the same */
    record IssuedView(String code, CertificateView certificate) {}

    record Entry(BenefitEvent event, String actor, Instant at) {

        static Entry of(Recorded<BenefitEvent> of) {
            return new Entry(of.event(), of.cause().actor(), of.at());
        }
    }

    record History(List<Entry> entries) {}

    record CampaignView(String id, String masked, int version, CampaignRules rules, boolean stopped) {

        static CampaignView of(Campaign of) {
            return new CampaignView(of.id(), of.masked(), of.version(), of.rules(), of.stopped());
        }
    }

    /** @param applying a newer version of the order is under way */
    record BenefitsView(
            OrderId orderId, int orderVersion, int revision, Aim aim, boolean applying, List<CodeView> codes) {

        static BenefitsView of(Stored<OrderBenefits> stored) {
            var of = stored.state();
            return new BenefitsView(
                    of.orderId(),
                    of.version(),
                    of.revision(),
                    of.aim(),
                    of.applying(),
                    of.results().stream().map(CodeView::of).toList());
        }
    }

    /** @param reason why the code is worth nothing to this order */
    record CodeView(
            String masked, @Nullable Held held, @Nullable String reason) {

        static CodeView of(Result of) {
            var refused = of.refused();
            return new CodeView(of.masked(), of.held(), refused == null ? null : refused.word());
        }
    }

    /**
     * @param usable the same answer for every code that is not
     * @param reason to people of the shop only
     */
    record Checked(
            boolean usable,
            @Nullable String kind,
            @Nullable Money free,
            @Nullable Instant until,
            @Nullable String reason) {}
}
