package orderdesk.callback.widget;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import orderdesk.callback.Trained;
import orderdesk.callback.chat.Chats;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.domain.Attendance;
import orderdesk.callback.widget.domain.WidgetSettings;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.WindowClock;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** What a shop's pages may offer their visitors at this moment. */
public final class WidgetDesk {

    /** More who wait are not counted: there is no room for one more anyway. */
    private static final int WAITING_COUNTED = PresenceDesk.SHOWN_MAX;

    private final Aggregates<WidgetSettings, CallEvent> settings;
    private final PresenceDesk presence;
    private final Chats chats;
    private final Trained trained;
    private final Shops shops;
    private final Clock clock;

    public WidgetDesk(
            Aggregates<WidgetSettings, CallEvent> settings,
            PresenceDesk presence,
            Chats chats,
            Trained trained,
            Shops shops,
            Clock clock) {
        this.settings = settings;
        this.presence = presence;
        this.chats = chats;
        this.trained = trained;
        this.shops = shops;
        this.clock = clock;
    }

    /** Nothing for a shop without a widget, and for one that is not there. */
    public Optional<Stored<WidgetSettings>> settings(ShopId shop) {
        return settings.find(shop, id(shop));
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Stored<WidgetSettings> write(
            ShopId shop, WidgetSettings next, Cause cause, Consumer<Optional<Stored<WidgetSettings>>> precondition) {
        return settings.change(shop, id(shop), cause, known -> {
                    precondition.accept(known);
                    return Decision.of(next);
                })
                .stored();
    }

    /** Whether the shop's calling window is open now, where the shop lives. */
    public boolean isOpen(ShopId shop) {
        var its = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        return WindowClock.of(its.window(), Zone.sure(its.zone(), Zone.Source.SHOP))
                .isOpen(clock.instant());
    }

    /**
     * Whether a visitor who writes now finds somebody: the shop wants it, and more of those who were trained for it can
     * take one than there are visitors who wait (R037, R041).
     */
    public boolean canChat(ShopId shop, WidgetSettings its) {
        if (!its.chat()) {
            return false;
        }
        var free = presence.floor(Set.of(shop)).stream()
                .filter(WidgetDesk::canTakeOne)
                .filter(each -> trained.writes(shop, each.operator()))
                .count();
        return free > 0 && free > chats.waiting(shop, WAITING_COUNTED);
    }

    /** A wrap-up is over in seconds; a talk is not. */
    private static boolean canTakeOne(Attendance there) {
        return switch (there.activity().told()) {
            case READY, WRAP_UP -> true;
            case TALKING, PAUSED, AWAY -> false;
        };
    }

    private static String id(ShopId shop) {
        return shop + "/widget";
    }
}
