package orderdesk.notification.persistence;

import java.util.Optional;
import orderdesk.notification.addressee.domain.Addressee;
import orderdesk.notification.addressee.domain.Addressee.AddresseeChanged;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept how customers are written to; nobody else is told. */
public final class AddresseeKind implements AggregateKind<Addressee, AddresseeChanged> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "addressees";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Addressee> state() {
        return Addressee.class;
    }

    @Override
    public Class<AddresseeChanged> events() {
        return AddresseeChanged.class;
    }
}
