package orderdesk.order.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.Desks;
import orderdesk.order.PersonCopies;
import orderdesk.order.PersonRequestDesk;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.person.Bonds;
import orderdesk.order.persistence.AfterSaleKind;
import orderdesk.order.persistence.CrmLinkKind;
import orderdesk.order.persistence.OrderKind;
import orderdesk.order.persistence.StoredPersonCopies;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.person.End;
import orderdesk.platform.person.KeptPersons;
import orderdesk.platform.person.PersonAnswers;
import orderdesk.platform.person.PersonData;
import orderdesk.platform.person.PersonSeal;
import orderdesk.platform.person.Trail;
import orderdesk.platform.shops.Shops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What order-service keeps of customers, and who asks all services about one. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    /**
     * Orders first: everything else hangs on them. Only those of the buyer are his, and they are the ones whose end is
     * asked about before anybody is erased: whoever gets another's order as a gift does not take it away from him.
     */
    @Bean
    static PersonData personData(ObjectProvider<Desks> desks) {
        return kept(desks::getObject);
    }

    /** @param desks asked only when the service runs */
    static PersonData kept(Supplier<Desks> desks) {
        return new PersonData(
                List.of(
                        KeptPersons.of(new OrderKind())
                                .by(Trail.ORDER, "_id")
                                .by(Trail.PHONE, "keys.phone")
                                .by(Trail.EMAIL, "keys.email")
                                .leadsTo(Trail.ORDER, "_id")
                                .over((shop, order, last) -> orderEnds(desks.get(), shop, order, last)),
                        KeptPersons.of(new AfterSaleKind())
                                .by(Trail.ORDER, "keys.order")
                                .over(End.where(item -> !Bonds.isBound(item))),
                        KeptPersons.of(new CrmLinkKind()).by(Trail.ORDER, "_id")),
                Map.ofEntries(
                        Map.entry("numberSeries", "blocks of numbers"),
                        Map.entry("claimedNumbers", "a storefront's number and the id of its order"),
                        Map.entry("paidReferences", "a payment of the bank's and the id of its case"),
                        Map.entry("procedures", "how a shop handles cases"),
                        Map.entry("merges", "rules of a shop"),
                        Map.entry("twoWishes", "ids of two orders, and who decided"),
                        Map.entry("trials", "the id of an order and how a rule did"),
                        Map.entry("safeRules", "rules of a shop"),
                        Map.entry("crmMarks", "how far a CRM was read"),
                        Map.entry("mysteries", "orders of the desk's own people"),
                        Map.entry("personRequests", "the report; who it was is sealed until the services are asked"),
                        Map.entry("personSearches", "sealed, and gone after a week"),
                        Map.entry("personCopies", "sealed, and gone after a week")));
    }

    /** While its customer may not be erased, it is kept. */
    private static Optional<Instant> orderEnds(Desks desks, ShopId shop, Order order, Instant last) {
        var cases = desks.afterSaleBook().withReplacements(shop, order.id());
        return Bonds.of(order, cases, false).isEmpty() ? Optional.of(last) : Optional.empty();
    }

    @Bean
    PersonCopies personCopies(MongoDatabaseFactory mongo) {
        return new StoredPersonCopies(mongo::getMongoDatabase);
    }

    @Bean
    PersonRequestDesk personRequestDesk(
            AggregateStore store, Desks desks, PersonCopies copies, Environment environment, Clock clock) {
        return PersonRequestDesk.on(store, desks, copies, PersonSeal.of(environment), clock);
    }

    @Bean
    PersonAnswers personAnswers(PersonRequestDesk desk) {
        return desk::heard;
    }

    @Bean
    PersonAnnouncing personAnnouncing(PersonRequestDesk desk, Shops shops, MongoDatabaseFactory mongo) {
        return new PersonAnnouncing(desk, shops, mongo::getMongoDatabase);
    }
}
