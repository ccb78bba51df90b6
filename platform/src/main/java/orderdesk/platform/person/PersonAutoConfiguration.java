package orderdesk.platform.person;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.protocol.ProtocolStore;
import orderdesk.platform.inbox.Inbox;
import orderdesk.platform.inbox.InboxAutoConfiguration;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.ShopsAutoConfiguration;
import orderdesk.platform.store.StoreAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets a service answer what it keeps of a person, where it has said so by {@link PersonData}. */
@AutoConfiguration(after = {StoreAutoConfiguration.class, InboxAutoConfiguration.class, ShopsAutoConfiguration.class})
@ConditionalOnBean({PersonData.class, ProtocolStore.class, Inbox.class, Shops.class})
@EnableScheduling
public class PersonAutoConfiguration {

    /** The platform's own, beside those of aggregates that a service says itself. */
    private static final List<String> OF_THE_PLATFORM =
            List.of(PersonTaskKind.COLLECTION, PersonNoteKind.ANSWERS, "knownShops", "parked", ParkedPersons.NAME);

    @Bean
    PersonSeal personSeal(Environment environment) {
        return PersonSeal.of(environment);
    }

    @Bean
    PersonDesk personDesk(AggregateStore store, Environment environment, Clock clock) {
        var name = environment.getRequiredProperty("spring.application.name");
        return new PersonDesk(name.replace("-service", ""), store, clock);
    }

    @Bean
    PersonWork personWork(
            PersonDesk desk,
            ObjectProvider<PersonData> data,
            PersonSeal seal,
            Shops shops,
            MongoDatabaseFactory mongo,
            Clock clock) {
        return new PersonWork(desk, collections(data), seal, shops, mongo::getMongoDatabase, clock);
    }

    @Bean
    Retention retention(
            ObjectProvider<PersonData> data,
            PersonSeal seal,
            Shops shops,
            Environment environment,
            MongoDatabaseFactory mongo,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return new Retention(
                collections(data),
                seal,
                shops,
                Terms.of(shops, environment),
                mongo::getMongoDatabase,
                clock,
                new RetentionMeters(meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    private static List<PersonCollection> collections(ObjectProvider<PersonData> data) {
        var own = data.stream().flatMap(each -> each.collections().stream());
        return Stream.concat(own, Stream.of(new ParkedPersons())).toList();
    }

    @Bean
    Consumer<Message<List<byte[]>>> persons(Inbox inbox, PersonDesk desk, ObjectProvider<PersonAnswers> answers) {
        return inbox.reading(new PersonsReader(desk, answers.getIfAvailable(() -> PersonAnswers.NOBODYS)));
    }

    /** A collection about which nobody has decided stops the service before it keeps anything in it. */
    @Bean
    SmartInitializingSingleton everyCollectionIsDecidedAbout(ProtocolStore store, ObjectProvider<PersonData> data) {
        return () -> {
            var undecided = new HashSet<>(store.collections());
            OF_THE_PLATFORM.forEach(undecided::remove);
            undecided.removeAll(decided(data));
            if (!undecided.isEmpty()) {
                throw new IllegalStateException("Say in PersonData whether these hold personal data: "
                        + undecided.stream().sorted().collect(Collectors.joining(", ")));
            }
        };
    }

    private static List<String> decided(ObjectProvider<PersonData> data) {
        return data.stream()
                .flatMap(each -> Stream.concat(
                        each.without().keySet().stream(),
                        each.collections().stream().map(PersonCollection::name)))
                .toList();
    }
}
