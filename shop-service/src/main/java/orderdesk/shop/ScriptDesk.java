package orderdesk.shop;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.contracts.shop.ShopEvent.ScriptChanged;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.Stored;
import orderdesk.shop.domain.Script;

/** Keeps what operators of every shop say, and each version of it that was ever spoken (R049, R105). */
public class ScriptDesk {

    private final Aggregates<Script, ShopEvent> scripts;
    private final Clock clock;

    public ScriptDesk(Aggregates<Script, ShopEvent> scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    public Optional<Stored<Script>> find(ShopId shop) {
        return scripts.find(shop, id(shop));
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Done<Script, ShopEvent> write(
            ShopId shop, ShopScript script, String why, Cause cause, Consumer<Optional<Stored<Script>>> precondition) {
        return scripts.change(shop, id(shop), cause, known -> {
            precondition.accept(known);
            return Script.write(shop, known.map(Stored::state), script, cause.actor(), why, clock.instant());
        });
    }

    /** As it was announced; nothing where there was no such version. */
    public Optional<ScriptChanged> version(ShopId shop, int version) {
        return scripts.history(shop, id(shop)).stream()
                .map(Recorded::event)
                .filter(ScriptChanged.class::isInstance)
                .map(ScriptChanged.class::cast)
                .filter(changed -> changed.version() == version)
                .findFirst();
    }

    private static String id(ShopId shop) {
        return shop + "/script";
    }
}
