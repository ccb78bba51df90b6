package orderdesk.callback.routing.persistence;

import java.util.Optional;
import orderdesk.callback.routing.domain.Routing;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How routings are kept, one of each shop; they are told to nobody. */
public final class RoutingKind implements SettingKind<Routing, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "routings";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Routing> state() {
        return Routing.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public Setting setting(Routing routing) {
        return Setting.of(routing);
    }
}
