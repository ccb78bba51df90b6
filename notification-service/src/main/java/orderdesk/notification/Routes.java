package orderdesk.notification;

import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.channel.Channels;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.order.domain.Known;

/** Chooses how a customer is reached: by e-mail where he left an address, else by SMS to a mobile telephone. */
record Routes(Channels channels, AddresseeDesk addressees) {

    /** Numbers of the Russian plan that are mobile; others are called. */
    private static final String MOBILE = "\\+79\\d{9}";

    Optional<Route> of(Kind kind, ShopId shop, Known order) {
        return possible(kind, shop, order)
                .filter(route -> addressees.wants(route.channel(), shop, order))
                .findFirst();
    }

    /** He left an address, wanted or not. */
    boolean isReachable(Kind kind, ShopId shop, Known order) {
        return possible(kind, shop, order).findAny().isPresent();
    }

    private Stream<Route> possible(Kind kind, ShopId shop, Known order) {
        var customer = order.terms().customer();
        var email = Optional.ofNullable(customer.email())
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(to -> new Route(NotificationEvent.Channel.EMAIL, to));
        var sms = Optional.ofNullable(customer.phone())
                .filter(phone -> kind != Kind.REPLY && phone.e164().matches(MOBILE))
                .map(phone -> new Route(NotificationEvent.Channel.SMS, phone.e164()));
        return Stream.of(email, sms)
                .flatMap(Optional::stream)
                .filter(route -> channels.of(shop, route.channel()).isPresent());
    }
}
