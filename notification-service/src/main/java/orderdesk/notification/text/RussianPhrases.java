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
import orderdesk.platform.language.Greeting;
import orderdesk.platform.language.OrderWords;

/** The same words as on the telephone. */
record RussianPhrases(Filters filters) implements Phrases {

    @Override
    public String greeting(LocalTime there) {
        return Greeting.at(there);
    }

    @Override
    public String status(Correspondence file) {
        return StatusWords.of(file);
    }

    @Override
    public String method(Delivery.Method method) {
        return OrderWords.method(method);
    }

    @Override
    public String cost(Money delivery) {
        return OrderWords.cost(delivery);
    }

    @Override
    public String address(Address address, String homeCountry) {
        return OrderWords.address(address, homeCountry);
    }

    @Override
    public String payment(OrderTerms terms) {
        return OrderWords.payment(terms);
    }

    @Override
    public Optional<String> options(Line.Options options) {
        return OrderWords.options(options);
    }

    @Override
    public String pieces() {
        return "штука,штуки,штук";
    }

    @Override
    public String at() {
        return "{{day|day}} в {{time|time}}";
    }

    @Override
    public String from() {
        return "{{day|day}} с {{from|time}}";
    }

    @Override
    public String until() {
        return "{{day|day}} до {{time|time}}";
    }

    @Override
    public String between() {
        return "{{day|day}} с {{from|time}} до {{time|time}}";
    }

    @Override
    public String today() {
        return "сегодня";
    }

    @Override
    public String byYourClock() {
        return "по вашему времени";
    }

    @Override
    public String way(Payout.Way way) {
        return switch (way) {
            case AS_PAID -> "туда, откуда вы платили";
            case ACCOUNT -> "на счёт, который вы назвали";
            case CASH -> "наличными";
        };
    }

    @Override
    public String by(String day) {
        return "до " + day;
    }
}
