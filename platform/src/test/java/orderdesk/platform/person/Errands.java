package orderdesk.platform.person;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.person.PersonEvent;
import orderdesk.contracts.person.PersonEvent.Count;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.person.PersonEvent.PersonAnswered;
import orderdesk.contracts.person.PersonEvent.PersonSought;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Relay;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Asks a running service about one person over the broker, as order-service does. */
public final class Errands {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final PersonSeal seal;
    private final String service;
    private final ShopId shop;
    private final Set<String> phones;
    private final List<OrderId> orders;

    /** @param service the owner's word, as {@code callback} */
    public Errands(PersonSeal seal, String service, ShopId shop, Set<String> phones, List<OrderId> orders) {
        this.seal = seal;
        this.service = service;
        this.shop = shop;
        this.phones = phones;
        this.orders = orders;
    }

    /** @return all parts of the answer to the first look */
    public List<PersonAnswered> run(Errand errand) {
        return answers(ask(errand, 1), 0);
    }

    /** @param times that the same is delivered */
    public UUID ask(Errand errand, int times) {
        var id = UUID.randomUUID();
        var sealed = seal.seal(new PersonSeal.Identity(id, phones, Set.of()));
        var sought = Arrivals.on(Topics.PERSONS, "order", shop)
                .event(id.toString(), 1, new PersonSought(id, errand, sealed, orders, Instant.now()));
        Relay.send(Collections.nCopies(times, sought).toArray(Arrived[]::new));
        return id;
    }

    /** What of a copy is readable, as one text. */
    public String copied(List<PersonAnswered> answers) {
        var text = new StringBuilder();
        for (var each : answers) {
            if (each.sealed() != null) {
                var place = PersonCopy.place(service, each.part());
                text.append(new String(seal.copy(each.requestId(), place, each.sealed()), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** How many of each collection the first part of an answer names. */
    public static Map<String, Integer> counts(List<PersonAnswered> answers, Function<Count, Integer> which) {
        return answers.getFirst().counts().stream().collect(Collectors.toMap(Count::collection, which));
    }

    public List<PersonAnswered> answers(UUID request, int look) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RealServers.kafka().bootstrap(),
                "group.id",
                "errands-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        var answers = new ArrayList<PersonAnswered>();
        var until = Instant.now().plus(SOON);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.PERSONS));
            while (answers.isEmpty() || answers.size() < answers.getFirst().parts()) {
                if (Instant.now().isAfter(until)) {
                    throw new AssertionError("%s does not answer %s".formatted(service, request));
                }
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (Wire.mapper().readValue(record.value(), PersonEvent.class) instanceof PersonAnswered its
                            && its.requestId().equals(request)
                            && its.service().equals(service)
                            && its.look() == look) {
                        answers.add(its);
                    }
                }
            }
        }
        return answers;
    }
}
