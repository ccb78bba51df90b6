package orderdesk.confirmation.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.confirmation.persistence.CaseKind;
import orderdesk.confirmation.quality.persistence.ReviewKind;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.person.End;
import orderdesk.platform.person.KeptPersons;
import orderdesk.platform.person.PersonData;
import orderdesk.platform.person.Trail;
import orderdesk.platform.queue.PersonClaimKind;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What confirmation-service keeps of customers: whom it called about which order, what was said, and how well. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    private static final String CALL = "call";

    /** Cases first: they lead to the calls that were reviewed. Which orders are his comes with the request. */
    @Bean
    public static PersonData personData(Shops shops) {
        return new PersonData(
                List.of(
                        KeptPersons.of(new CaseKind(shops))
                                .by(Trail.ORDER, "_id")
                                .leadsTo(CALL, "state.contact.attempts.call")
                                .over(End.where(item -> !item.isOpen())),
                        KeptPersons.of(new PersonClaimKind<>(
                                        "confirmation", Topics.CONFIRMATIONS, ConfirmationEvent.class))
                                .by(Trail.PHONE, "_id", PersonConfiguration::person)
                                .by(Trail.ORDER, "_id", PersonConfiguration::person)
                                .over(PersonConfiguration::leaseEnds),
                        KeptPersons.of(new ReviewKind())
                                .by(CALL, "keys.call")
                                .by(Trail.ORDER, "state.talk.order")
                                .over(End.atOnce())),
                Map.of(
                        "claimsElsewhere", "which operator holds whom, by a hash and without a word",
                        "waitingCallers", "ids of calls",
                        "colleagues", "the desk's own people",
                        "talks", "ids of a call, of who led it and of what it was about",
                        "scorecards", "by what a shop judges its calls",
                        "reviewPlans", "how much a shop reviews"));
    }

    private static Optional<Instant> leaseEnds(ShopId shop, PersonClaim claim, Instant last) {
        return Optional.of(End.later(last, claim.leaseEnds()));
    }

    /** As claims and queues name him: by his telephone, or by an order that has none. */
    private static String person(ShopId shop, String whom) {
        return Ids.of(shop.value(), whom).toString();
    }
}
