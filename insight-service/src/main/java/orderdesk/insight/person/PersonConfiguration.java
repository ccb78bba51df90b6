package orderdesk.insight.person;

import java.util.List;
import java.util.Map;
import orderdesk.platform.person.PersonData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What insight-service keeps of customers: the stories of their orders, and who called how often. */
@Configuration(proxyBeanMethods = false)
public class PersonConfiguration {

    @Bean
    public static PersonData personData() {
        return new PersonData(
                List.of(
                        new FactPersons(),
                        new CallPersons("calls", "caller", "beganAt"),
                        new CallPersons("owed", "person", "openedAt")),
                Map.of(
                        "passages", "times and outcomes of an order, and who of the desk had it",
                        "turns", "the desk's own people",
                        "afterSales", "times, sums and outcomes of a case, and its order"));
    }
}
