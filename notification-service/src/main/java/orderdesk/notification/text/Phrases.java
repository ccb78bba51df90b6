package orderdesk.notification.text;

import java.time.LocalTime;
import java.util.Optional;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.platform.language.Filters;

/** The ready forms that stand in gaps of texts, in one language. */
interface Phrases {

    static Phrases in(Filters filters) {
        return switch (filters.language()) {
            case RU -> new RussianPhrases(filters);
            case EN -> new EnglishPhrases(filters);
        };
    }

    String greeting(LocalTime there);

    /** How it stands with an order; accepted is not confirmed. */
    String status(Correspondence file);

    String method(Delivery.Method method);

    String cost(Money delivery);

    /** @param homeCountry another one than the shop's is said */
    String address(Address address, String homeCountry);

    String payment(OrderTerms terms);

    Optional<String> options(Line.Options options);

    /** Arguments of the filter {@code count}. */
    String pieces();

    /** As everything below, with {@code day}, {@code from} and {@code time}: at that time. */
    String at();

    String from();

    String until();

    String between();

    String today();

    /** Said where the shop lives by another clock. */
    String byYourClock();

    /** How money was sent to the customer. */
    String way(Payout.Way way);

    /** Before or on that day. */
    String by(String day);
}
