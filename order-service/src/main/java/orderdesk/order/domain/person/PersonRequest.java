package orderdesk.order.domain.person;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.person.PersonEvent.Count;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.person.PersonEvent.PersonAnswered;
import org.jspecify.annotations.Nullable;

/**
 * What one customer asked about himself, and how far the services are. It stays as the report; who he is is in it only
 * until every service was asked.
 *
 * @param by who of the desk asked in his name
 * @param sealed his telephones and mailboxes; absent once it was announced
 * @param orders of his, without which his goods and money could not be found
 */
public record PersonRequest(
        UUID id,
        Errand errand,
        String by,
        boolean moneySettled,
        Instant at,
        @Nullable String sealed,
        List<OrderId> orders,
        List<Look> looks) {

    /** Who answers; a service is named here as soon as it does. shop-service keeps nothing of customers. */
    public static final Set<String> SERVICES =
            Set.of("order", "inventory", "confirmation", "callback", "promo", "notification", "insight");

    /** A copy is kept for whoever asked, and then gone. */
    public static final Duration COPY_KEPT = Duration.ofDays(7);

    public PersonRequest {
        orders = List.copyOf(orders);
        looks = List.copyOf(looks);
    }

    /**
     * One service has looked.
     *
     * @param look counted from 0
     * @param parts that its copy has, and those that are here
     */
    public record Look(String service, int look, Instant at, List<Count> counts, int parts, Set<Integer> here) {

        public Look {
            counts = List.copyOf(counts);
            here = Set.copyOf(here);
        }

        boolean isWhole() {
            return here.size() == parts;
        }

        boolean is(PersonAnswered answer) {
            return service.equals(answer.service()) && look == answer.look();
        }

        /** @param of so many parts: a second reading may have found more */
        Look with(int part, int of) {
            return new Look(
                    service,
                    look,
                    at,
                    counts,
                    Math.max(parts, of),
                    Stream.concat(here.stream(), Stream.of(part)).collect(Collectors.toUnmodifiableSet()));
        }
    }

    public PersonRequest announced() {
        return new PersonRequest(id, errand, by, moneySettled, at, null, orders, looks);
    }

    /** The same part twice is one. */
    public PersonRequest heard(PersonAnswered answer) {
        var known = looks.stream().filter(each -> each.is(answer)).findFirst().orElse(null);
        var next = Objects.requireNonNullElseGet(known, () -> first(answer)).with(answer.part(), answer.parts());
        if (next.equals(known)) {
            return this;
        }
        var others = looks.stream().filter(each -> !each.is(answer));
        return new PersonRequest(
                id,
                errand,
                by,
                moneySettled,
                at,
                sealed,
                orders,
                Stream.concat(others, Stream.of(next)).toList());
    }

    private static Look first(PersonAnswered answer) {
        return new Look(answer.service(), answer.look(), answer.at(), answer.counts(), answer.parts(), Set.of());
    }

    /** Who has not looked yet, or not brought all of it. */
    public Set<String> awaited() {
        var awaited = new TreeSet<>(SERVICES);
        looks.stream()
                .filter(each -> each.look() == 0 && each.isWhole())
                .forEach(each -> awaited.remove(each.service()));
        return awaited;
    }

    public boolean isDone() {
        return awaited().isEmpty();
    }

    public Instant copyGoneAt() {
        return at.plus(COPY_KEPT);
    }
}
