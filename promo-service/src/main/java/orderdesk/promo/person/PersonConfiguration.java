package orderdesk.promo.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.person.End;
import orderdesk.platform.person.KeptPersons;
import orderdesk.platform.person.PersonData;
import orderdesk.platform.person.Trail;
import orderdesk.promo.domain.Disclosure;
import orderdesk.promo.domain.OrderBenefits;
import orderdesk.promo.persistence.CertificateKind;
import orderdesk.promo.persistence.DisclosureKind;
import orderdesk.promo.persistence.OrderBenefitsKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What promo-service keeps of customers: which codes they used, and where a code was sent. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    private static final String CERTIFICATE = "certificate";

    @Bean
    public static PersonData personData() {
        return new PersonData(
                List.of(
                        KeptPersons.of(new OrderBenefitsKind())
                                .by(Trail.ORDER, "_id")
                                .leadsTo(CERTIFICATE, "state.certificates")
                                .over(PersonConfiguration::benefitsEnd),
                        KeptPersons.of(new CertificateKind())
                                .by(CERTIFICATE, "_id")
                                .by(Trail.ORDER, "state.apology")
                                .leadsTo(CERTIFICATE, "_id"),
                        KeptPersons.of(new DisclosureKind())
                                .by(CERTIFICATE, "_id")
                                .over(PersonConfiguration::toldLast)),
                Map.of(
                        "campaigns", "rules of a shop",
                        "quotas", "ids of orders; a customer is a keyed hash",
                        "guesses", "misses of a client, or of an order"));
    }

    /** Whether an order that was confirmed was delivered is not told here. */
    private static Optional<Instant> benefitsEnd(ShopId shop, OrderBenefits benefits, Instant last) {
        return switch (benefits.aim()) {
            case RELEASE, KEEP -> Optional.of(last);
            case HOLD, REDEEM -> Optional.of(last.plus(End.ORDER_LASTS));
        };
    }

    private static Optional<Instant> toldLast(ShopId shop, Disclosure disclosure, Instant last) {
        return Optional.of(disclosure.told().stream().reduce(last, End::later));
    }
}
