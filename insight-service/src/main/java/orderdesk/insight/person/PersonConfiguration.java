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
                        new CallFactPersons(),
                        new CallPersons(CallPersons.CALLS, "caller", "beganAt"),
                        new CallPersons(CallPersons.OWED, "person", "openedAt")),
                Map.of(
                        "passages", "times and outcomes of an order, and who of the desk had it",
                        "learned", "how far calls have been learned",
                        "turns", "the desk's own people",
                        "afterSales", "times, sums and outcomes of a case, and its order"));
    }
}
