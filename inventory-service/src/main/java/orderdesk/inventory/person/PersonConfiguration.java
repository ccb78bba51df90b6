package orderdesk.inventory.person;

import java.util.List;
import java.util.Map;
import orderdesk.inventory.draft.domain.Search;
import orderdesk.inventory.draft.persistence.SearchKind;
import orderdesk.inventory.warehouse.persistence.QuestionKind;
import orderdesk.platform.person.End;
import orderdesk.platform.person.KeptPersons;
import orderdesk.platform.person.PersonData;
import orderdesk.platform.person.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What inventory-service keeps of customers: words of theirs, and words about them to the warehouse. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    @Bean
    public static PersonData personData() {
        return new PersonData(
                List.of(
                        KeptPersons.of(new SearchKind()).by(Trail.ORDER, "_id").over(End.where(Search::isDone)),
                        KeptPersons.of(new QuestionKind())
                                .by(Trail.ORDER, "state.orderId")
                                .over(End.where(question -> question.reply() != null))),
                Map.ofEntries(
                        Map.entry("orderStocks", "ids of orders, products and numbers"),
                        Map.entry("items", "products, and how many which order holds"),
                        Map.entry("supplierQueries", "products that a supplier is asked about"),
                        Map.entry("supplierChannels", "how a supplier is asked"),
                        Map.entry("suppliers", "businesses"),
                        Map.entry("stockWalks", "how far a walk through the stock is"),
                        Map.entry("analogues", "products"),
                        Map.entry("pricings", "prices"),
                        Map.entry("priceWatches", "prices"),
                        Map.entry("points", "carriers"),
                        Map.entry("pickupPoints", "carriers"),
                        Map.entry("pickupPointLists", "carriers"),
                        Map.entry("entries", "products"),
                        Map.entry("staged", "products"),
                        Map.entry("priceLists", "files of suppliers"),
                        Map.entry("pushKeys", "of suppliers"),
                        Map.entry("pushSessions", "of suppliers"),
                        Map.entry("pushParts", "files of suppliers")));
    }
}
