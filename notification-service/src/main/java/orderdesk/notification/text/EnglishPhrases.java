package orderdesk.notification.text;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Correspondence.Status;
import orderdesk.platform.language.Filters;
import org.jspecify.annotations.Nullable;

/** What the shop and the customer wrote themselves, as names of goods and streets, stays as it was written. */
record EnglishPhrases(Filters filters) implements Phrases {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    @Override
    public String greeting(LocalTime there) {
        if (there.getHour() < NOON) {
            return "Good morning";
        }
        return there.getHour() < EVENING ? "Good afternoon" : "Good evening";
    }

    @Override
    public String status(Correspondence file) {
        var reported = file.delivered();
        return reported == null || file.status() != Status.CONFIRMED ? of(file.status()) : of(reported);
    }

    private static String of(DeliveryResult result) {
        return switch (result) {
            case DELIVERED -> "has been delivered";
            case REFUSED, RETURNED -> "has come back to us";
            case FAILED -> "has not been delivered yet: the courier could not hand it over";
            case UNCOLLECTED -> "is waiting at its pickup point";
        };
    }

    private static String of(Status status) {
        return switch (status) {
            case OPEN -> "is here and has to be confirmed by telephone";
            case AGREED -> "is agreed; we will confirm it when everything it waits for is there";
            case CONFIRMED -> "is confirmed";
            case CANCELLED -> "is cancelled";
            case EXPIRED -> "is closed: it could not be confirmed";
        };
    }

    @Override
    public String method(Delivery.Method method) {
        return switch (method) {
            case COURIER -> "by courier";
            case POST -> "by Russian Post";
            case PICKUP -> "to a pickup point";
        };
    }

    @Override
    public String cost(Money delivery) {
        return delivery.isZero()
                ? "free of charge"
                : filters.apply("money", delivery, List.of()).toString();
    }

    @Override
    public String address(Address address, String homeCountry) {
        var country = address.country().equals(homeCountry)
                ? null
                : Locale.of("", address.country()).getDisplayCountry(Locale.ENGLISH);
        return Stream.concat(address.lines().stream(), Stream.of(address.city(), address.postalCode(), country))
                .filter(Objects::nonNull)
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String payment(OrderTerms terms) {
        var totals = terms.totals();
        if (totals.paid().minor() > 0 && totals.due().isZero()) {
            return "received";
        }
        return switch (terms.payment()) {
            case COURIER_CARD -> "by card to the courier";
            case COURIER_CASH -> "in cash to the courier";
            case ON_RECEIPT -> "on receipt";
            case LINK -> "by the link in our message";
            case ONLINE -> "on the site";
        };
    }

    @Override
    public Optional<String> options(Line.Options options) {
        var said = Stream.of(
                        named("size ", options.size()),
                        named("colour ", options.colour()),
                        named("series ", options.series()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static @Nullable String named(String word, @Nullable String value) {
        return value == null ? null : word + value;
    }

    @Override
    public String pieces() {
        return "piece,pieces,pieces";
    }

    @Override
    public String at() {
        return "{{day|day}} at {{time|time}}";
    }

    @Override
    public String from() {
        return "{{day|day}} after {{from|time}}";
    }

    @Override
    public String until() {
        return "{{day|day}} by {{time|time}}";
    }

    @Override
    public String between() {
        return "{{day|day}} between {{from|time}} and {{time|time}}";
    }

    @Override
    public String today() {
        return "today";
    }

    @Override
    public String byYourClock() {
        return "your time";
    }

    @Override
    public String way(Payout.Way way) {
        return switch (way) {
            case AS_PAID -> "the way you paid";
            case ACCOUNT -> "to the account that you named";
            case CASH -> "in cash";
        };
    }

    @Override
    public String by(String day) {
        return "by " + day;
    }
}
