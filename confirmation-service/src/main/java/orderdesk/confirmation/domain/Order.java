package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shop.Personnel.EasyWork;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.calling.CallingHours;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the order.
 *
 * @param placedAt of a draft: when it came
 * @param confirmed it was confirmed and has not been reopened since
 */
public record Order(
        String number,
        @Nullable String externalNumber,
        Channel channel,
        int version,
        OrderTerms terms,
        boolean confirmed,
        Instant placedAt,
        Instant expiresAt,
        @Nullable Boolean draft) {

    static Order placed(OrderPlaced event, Instant since) {
        return new Order(
                event.number(),
                event.externalNumber(),
                event.channel(),
                event.version(),
                event.terms(),
                false,
                since,
                event.expiresAt(),
                null);
    }

    /** Whether it is not placed yet: it may be priced and talked about, but nothing can be agreed. */
    public boolean unplaced() {
        return Boolean.TRUE.equals(draft);
    }

    static Order of(Case item) {
        return Objects.requireNonNull(item.order(), "A case that can be worked on has its order");
    }

    Order at(int newVersion, OrderTerms newTerms) {
        return new Order(number, externalNumber, channel, newVersion, newTerms, confirmed, placedAt, expiresAt, draft);
    }

    Order confirmed(boolean now) {
        return new Order(number, externalNumber, channel, version, terms, now, placedAt, expiresAt, draft);
    }

    CallingHours hours(ShopSettings settings) {
        return CallingHours.of(settings, terms.customer().zone());
    }

    /** A sum in another currency is compared with nothing. */
    boolean isEasy(EasyWork limits) {
        var most = limits.sumMax();
        var total = terms.totals().total();
        return terms.lines().size() <= limits.linesMax()
                && (most == null || !most.currency().equals(total.currency()) || total.minor() <= most.minor());
    }

    /** The number to dial: the buyer's, or the recipient's once the buyer's turned out to be wrong. */
    public Optional<Phone> phoneBut(Set<String> wrongNumbers) {
        return Stream.of(
                        Optional.ofNullable(terms.customer().phone()),
                        Optional.ofNullable(terms.recipient().phone()))
                .flatMap(Optional::stream)
                .filter(phone -> !wrongNumbers.contains(phone.e164()))
                .findFirst();
    }
}
