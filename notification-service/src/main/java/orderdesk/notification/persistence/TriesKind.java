package orderdesk.notification.persistence;

import java.util.Optional;
import orderdesk.notification.ask.domain.Tries;
import orderdesk.notification.ask.domain.Tries.Nothing;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept how often somebody asked; under a hash of who it was. */
public final class TriesKind implements AggregateKind<Tries, Nothing> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "tries";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Tries> state() {
        return Tries.class;
    }

    @Override
    public Class<Nothing> events() {
        return Nothing.class;
    }
}
