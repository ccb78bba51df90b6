package orderdesk.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/** What an order agrees, in ready forms: the same words on the telephone and in messages. */
public final class OrderWords {

    private static final Locale RUSSIAN = Locale.of("ru");

    private OrderWords() {}

    /** «размер M, цвет красный»: each agrees with its own noun, never with the product. */
    public static Optional<String> options(Line.Options options) {
        var said = Stream.of(
                        named("размер ", options.size()),
                        named("цвет ", options.colour()),
                        named("серия ", options.series() == null ? null : Quotes.around(options.series())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static @Nullable String named(String word, @Nullable String value) {
        return value == null ? null : word + value;
    }

    public static String method(Delivery.Method method) {
        return switch (method) {
            case COURIER -> "курьером";
            case POST -> "Почтой России";
            case PICKUP -> "в пункт выдачи";
        };
    }

    public static String cost(Money delivery) {
        return delivery.isZero() ? "бесплатно" : "стоимость " + Amounts.money(delivery);
    }

    /**
     * @param homeCountry ISO 3166 code of the shop's country; another one is said
     * @return empty where nothing of the address is known
     */
    public static String address(Address address, String homeCountry) {
        var country = address.country().equals(homeCountry)
                ? null
                : "страна — " + Locale.of("", address.country()).getDisplayCountry(RUSSIAN);
        var index = address.postalCode() == null ? null : "индекс " + Digits.grouped(address.postalCode());
        var city = address.city() == null ? null : "город " + address.city();
        return Stream.concat(Stream.of(country, index, city), address.lines().stream())
                .filter(Objects::nonNull)
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** @param lines of an address: street, house and flat, without index, city and country */
    public static Optional<String> street(List<String> lines) {
        var said = lines.stream()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    public static String payment(OrderTerms terms) {
        var paid = terms.totals().paid();
        if (paid.minor() > 0 && terms.totals().due().isZero()) {
            return "уже получена";
        }
        return switch (terms.payment()) {
            case COURIER_CARD -> "картой курьеру";
            case COURIER_CASH -> "наличными курьеру";
            case ON_RECEIPT ->
                terms.delivery().method() == Delivery.Method.PICKUP
                        ? "при получении в пункте выдачи"
                        : "при получении на почте";
            case LINK -> "по ссылке из СМС";
            case ONLINE -> "на сайте";
        };
    }
}
