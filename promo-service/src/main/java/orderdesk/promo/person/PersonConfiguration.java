package orderdesk.promo.person;

import java.util.List;
import java.util.Map;
import orderdesk.platform.person.KeptPersons;
import orderdesk.platform.person.PersonData;
import orderdesk.platform.person.Trail;
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
                                .leadsTo(CERTIFICATE, "state.certificates"),
                        KeptPersons.of(new CertificateKind())
                                .by(CERTIFICATE, "_id")
                                .by(Trail.ORDER, "state.apology")
                                .leadsTo(CERTIFICATE, "_id"),
                        KeptPersons.of(new DisclosureKind()).by(CERTIFICATE, "_id")),
                Map.of(
                        "campaigns", "rules of a shop",
                        "quotas", "ids of orders; a customer is a keyed hash",
                        "guesses", "misses of a client, or of an order"));
    }
}
