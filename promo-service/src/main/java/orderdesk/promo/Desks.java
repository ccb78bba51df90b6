package orderdesk.promo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.codes.KeyedCodes;
import orderdesk.platform.shops.Shops;
import orderdesk.promo.persistence.CampaignKind;
import orderdesk.promo.persistence.CertificateKind;
import orderdesk.promo.persistence.DisclosureKind;
import orderdesk.promo.persistence.GuessesKind;
import orderdesk.promo.persistence.OrderBenefitsKind;
import orderdesk.promo.persistence.QuotaKind;

/** The use cases of promo-service over one store; what the application and the simulator both stand on. */
public record Desks(
        BenefitsDesk benefits,
        CertificateDesk certificates,
        CampaignDesk campaigns,
        CheckDesk checks,
        DisclosureDesk disclosures) {

    public static Desks on(AggregateStore store, Shops shops, KeyedCodes codes, Clock clock) {
        var certificates = store.open(new CertificateKind());
        var campaigns = store.open(new CampaignKind());
        var quotas = store.open(new QuotaKind());
        var orders = store.open(new OrderBenefitsKind());
        var blocks = new Blocks(
                campaigns,
                quotas,
                (shop, campaign) -> quotas
                        .select(
                                Filters.and(Filters.eq("shop", shop.value()), Filters.eq("keys.open", campaign)),
                                Sorts.ascending("_id"),
                                1)
                        .stream()
                        .findFirst()
                        .map(stored -> stored.state().block()));
        var guesses = store.open(new GuessesKind());
        var customers = new Customers(codes);
        var lookup = new Lookup(certificates, campaigns, shops);
        var applying = new Applying(orders, lookup, new Uses(quotas, blocks), new Purse(certificates), clock);
        var disclosures = new DisclosureDesk(store.open(new DisclosureKind()), certificates, codes, clock);
        return new Desks(
                new BenefitsDesk(
                        orders, applying, new GuessedByOrders(guesses, customers, clock), customers, shops, clock),
                new CertificateDesk(certificates, disclosures, codes, clock),
                new CampaignDesk(campaigns, codes, clock),
                new CheckDesk(lookup, guesses, codes, clock),
                disclosures);
    }
}
