package orderdesk.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.DeadLetters;
import orderdesk.platform.inbox.port.ParkingLot;
import orderdesk.platform.stream.KafkaConnections;
import orderdesk.platform.stream.StreamAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The inbox on Kafka and MongoDB. */
@AutoConfiguration(after = {StreamAutoConfiguration.class, DataMongoAutoConfiguration.class})
@ConditionalOnBean({KafkaConnections.class, MongoDatabaseFactory.class})
public class InboxAutoConfiguration {

    private static final int COUNTED_MAX = 10_000;

    @Bean
    ParkingLot parkingLot(MongoDatabaseFactory mongo) {
        return new MongoParkingLot(mongo.getMongoDatabase());
    }

    @Bean
    DeadLetters deadLetters(KafkaConnections connections) {
        return new KafkaDeadLetters(connections::producer);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService inboxLanes() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("inbox-", 0).factory());
    }

    @Bean
    @ConditionalOnMissingBean(Inbox.class)
    SpringInbox inbox(
            BindingServiceProperties bindings,
            ParkingLot lot,
            DeadLetters deadLetters,
            ExecutorService inboxLanes,
            ObjectProvider<Clock> clock,
            Outcomes outcomes,
            ObjectProvider<OpenTelemetry> tracing) {
        var tracer = tracing.getIfAvailable(OpenTelemetry::noop).getTracer("orderdesk.inbox");
        var time = clock.getIfUnique(Clock::systemUTC);
        return new SpringInbox(topic -> group(bindings, topic), new SpringInbox.Maker() {
            @Override
            public <E> Consumption<E> make(String group, Reader<E> reader) {
                var traced = new TracedReader<>(group, reader, tracer);
                return new Consumption<>(group, traced, lot, deadLetters, inboxLanes, time, outcomes);
            }
        });
    }

    @Bean
    Outcomes inboxOutcomes(MeterRegistry meters, ObjectProvider<Clock> clock) {
        return new Outcomes(meters, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    GroupLag groupLag(KafkaConnections connections, BindingServiceProperties bindings, ObjectProvider<Clock> clock) {
        return new GroupLag(
                connections::admin, connections::observer, topics(bindings), clock.getIfUnique(Clock::systemUTC));
    }

    /** A batch in hand is behind, too, and known at once. */
    @Bean
    MeterBinder inboxLag(GroupLag lag, Outcomes outcomes, BindingServiceProperties bindings) {
        return meters -> topics(bindings).keySet().forEach(group -> {
            Gauge.builder("orderdesk.inbox.lag", () -> outcomes.longest(group, lag.seconds(group)))
                    .tag("group", group)
                    .baseUnit("seconds")
                    .description("How long the oldest event has waited that is not worked off")
                    .register(meters);
            Gauge.builder("orderdesk.inbox.behind", () -> lag.events(group))
                    .tag("group", group)
                    .description("Events that are not worked off")
                    .register(meters);
        });
    }

    private static Map<String, String> topics(BindingServiceProperties bindings) {
        return bindings.getBindings().values().stream()
                .filter(binding -> binding.getGroup() != null)
                .collect(Collectors.toMap(
                        BindingProperties::getGroup, BindingProperties::getDestination, (first, _) -> first));
    }

    private static String group(BindingServiceProperties bindings, String topic) {
        return bindings.getBindings().values().stream()
                .filter(binding -> topic.equals(binding.getDestination()) && binding.getGroup() != null)
                .map(binding -> binding.getGroup())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No binding reads %s in a group".formatted(topic)));
    }

    @Bean
    KafkaBindingRebalanceListener inboxAssignments(ObjectProvider<SpringInbox> inbox) {
        return new Assignments(inbox);
    }

    @Bean
    MeterBinder parkedAggregates(ParkingLot lot) {
        return meters -> Gauge.builder("orderdesk.inbox.parked", lot, InboxAutoConfiguration::count)
                .description("Aggregates whose events wait for a replay")
                .register(meters);
    }

    /** Not a number while the database is away: a gap in the graph instead of a reassuring zero. */
    private static double count(ParkingLot lot) {
        try {
            return lot.count(COUNTED_MAX);
        } catch (StoreUnavailable e) {
            return Double.NaN;
        }
    }

    @Bean
    ParkedDesk parkedDesk(SpringInbox inbox, ParkingLot lot) {
        return new ParkedDesk(inbox, lot);
    }

    @Bean
    ParkedEndpoint parkedEndpoint(ParkedDesk desk) {
        return new ParkedEndpoint(desk);
    }
}
