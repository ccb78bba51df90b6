package orderdesk.notification;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.addressee.domain.Addressee;
import orderdesk.notification.addressee.domain.Addressee.AddresseeChanged;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Known;
import orderdesk.notification.text.Forms;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** How each customer is written to, as people have set it right; it holds for all his orders in the shop. */
public final class AddresseeDesk implements Forms {

    private final Aggregates<Addressee, AddresseeChanged> addressees;
    private final Aggregates<Correspondence, NotificationEvent> files;
    private final Clock clock;

    public AddresseeDesk(
            Aggregates<Addressee, AddresseeChanged> addressees,
            Aggregates<Correspondence, NotificationEvent> files,
            Clock clock) {
        this.addressees = addressees;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Map<GrammaticalCase, String> of(ShopId shop, Known order) {
        return find(shop, order).map(stored -> stored.state().forms()).orElse(Map.of());
    }

    @Override
    public Optional<Language> language(ShopId shop, Known order) {
        return find(shop, order).map(stored -> stored.state().language());
    }

    boolean wants(Channel channel, ShopId shop, Known order) {
        return find(shop, order)
                .filter(stored -> stored.state().unwanted().contains(channel))
                .isEmpty();
    }

    /** The customer of an order; empty where the order is not known in the shop. */
    public Optional<Found> customer(ShopId shop, OrderId order) {
        return files.find(shop, order.toString())
                .flatMap(stored -> stored.state().order())
                .map(known -> new Found(known.terms().customer().person(), find(shop, known)));
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Optional<Found> change(
            ShopId shop,
            OrderId order,
            Map<GrammaticalCase, String> forms,
            Set<Channel> unwanted,
            @Nullable Language language,
            Cause cause,
            Consumer<Optional<Stored<Addressee>>> precondition) {
        return files.find(shop, order.toString())
                .flatMap(stored -> stored.state().order())
                .map(known -> {
                    var changed = addressees.change(shop, id(shop, known), cause, before -> {
                        precondition.accept(before);
                        return Addressee.changed(
                                before.map(Stored::state), forms, unwanted, language, cause.actor(), clock.instant());
                    });
                    return new Found(known.terms().customer().person(), Optional.of(changed.stored()));
                });
    }

    private Optional<Stored<Addressee>> find(ShopId shop, Known order) {
        return addressees.find(shop, id(shop, order));
    }

    /** His id in the shop: the same in all his orders. */
    public static UUID customer(ShopId shop, Known order) {
        var customer = order.terms().customer();
        var phone = customer.phone();
        return Addressee.id(shop, phone == null ? "mail/" + customer.email() : phone.e164());
    }

    private static String id(ShopId shop, Known order) {
        return customer(shop, order).toString();
    }

    /** @param own what was set right; empty where nothing was */
    public record Found(Person person, Optional<Stored<Addressee>> own) {}
}
