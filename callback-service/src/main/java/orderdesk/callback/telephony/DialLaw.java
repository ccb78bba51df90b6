package orderdesk.callback.telephony;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.telephony.domain.Callee;
import orderdesk.callback.telephony.domain.Callee.Stop;
import orderdesk.callback.telephony.domain.DialEvent;
import orderdesk.callback.telephony.domain.Dialled;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.CallingHours;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.claim.WorkRefusal;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer may be rung now, whichever operator wants it: not while another one is at work with him, not at his
 * night, not too often, and never who does not want it.
 *
 * <p><b>Guarantee.</b> A wish that is repeated counts once, also after a crash before it reached the exchange.
 */
public final class DialLaw {

    private final Aggregates<Callee, DialEvent> callees;
    private final CallbackDesk desk;
    private final Shops shops;
    private final int ringsADay;
    private final Clock clock;

    /** @param ringsADay of one telephone, by all people of a shop */
    public DialLaw(Aggregates<Callee, DialEvent> callees, CallbackDesk desk, Shops shops, int ringsADay, Clock clock) {
        this.callees = callees;
        this.desk = desk;
        this.shops = shops;
        this.ringsADay = ringsADay;
        this.clock = clock;
    }

    /**
     * @param zone of the customer, as the operator knows it; that of the work is better, the shop's the last resort
     * @throws NoSuchWork where there is no such call that is owed
     * @throws WorkRefusal where the work is not the operator's, or it is no hour to call
     * @throws orderdesk.platform.claim.HeldByAnother while another operator is at work with him
     * @throws orderdesk.callback.telephony.domain.DialRefused where he is on the stop list, or was rung too often
     */
    public void requireAllowed(ShopId shop, Dialled wish, @Nullable Zone zone, Cause cause) {
        var task = Optional.ofNullable(wish.task()).map(id -> task(shop, new CallTaskId(id)));
        task.ifPresent(its -> requireHeld(its, wish));
        desk.claims().requireFree(shop, CallTask.person(shop, wish.phone().e164()), wish.operator());
        requireHour(shop, wish, task.map(its -> its.subject().zone()), zone);
        var now = clock.instant();
        var isAskedFor = task.filter(CallTask::isAskedFor).isPresent();
        callees.change(
                shop,
                id(shop, wish.phone()),
                cause,
                known -> Decision.of(state(known).rung(wish.id().toString(), ringsADay, isAskedFor, now)));
    }

    private CallTask task(ShopId shop, CallTaskId id) {
        return desk.tasks().find(shop, id).orElseThrow(NoSuchWork::new).state();
    }

    private static void requireHeld(CallTask task, Dialled wish) {
        var holder = task.holder();
        if (holder == null || !holder.operator().equals(wish.operator())) {
            throw new WorkRefusal.NotClaimed();
        }
    }

    /** Who waits for the call has chosen its time, within the law; a call out of the blue keeps the shop's window. */
    private void requireHour(ShopId shop, Dialled wish, Optional<Zone> ofTask, @Nullable Zone said) {
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        var ofOrder = Optional.ofNullable(wish.order())
                .flatMap(order -> desk.orders().file(shop, order))
                .map(OrderFile::zone);
        var known = ofTask.or(() -> ofOrder);
        var hours = CallingHours.of(
                settings, known.or(() -> Optional.ofNullable(said)).orElseGet(() -> ofShop(settings)));
        var open = known.isPresent() ? hours.hard() : hours.window();
        if (!open.isOpen(clock.instant())) {
            throw new WorkRefusal.OutsideHours();
        }
    }

    private static Zone ofShop(ShopSettings settings) {
        return new Zone(settings.zone(), Zone.Source.SHOP, Zone.Confidence.LOW, List.of(settings.zone()));
    }

    /** What is said of a telephone: whether its owner may be called. */
    public Optional<Stop> stop(ShopId shop, Phone phone) {
        return callees.find(shop, id(shop, phone))
                .flatMap(known -> Optional.ofNullable(known.state().stop()));
    }

    /**
     * Who does not want to be called is owed no call that he did not ask for.
     *
     * @param why nothing: he may be called again
     */
    public Optional<Stop> stop(ShopId shop, Phone phone, @Nullable Stop why, Cause cause) {
        var now = callees.change(
                shop,
                id(shop, phone),
                cause,
                known -> Decision.of(
                        why == null ? state(known).released() : state(known).stopped(why)));
        var stop = Optional.ofNullable(now.stored().state().stop());
        stop.ifPresent(_ -> desk.tasks().stopped(shop, phone, cause));
        return stop;
    }

    private static Callee state(Optional<Stored<Callee>> known) {
        return known.map(Stored::state).orElse(Callee.NOBODY);
    }

    private static String id(ShopId shop, Phone phone) {
        return id(shop, phone.e164());
    }

    /** Under which it is kept whether a telephone may be rung. */
    public static String id(ShopId shop, String e164) {
        return Ids.of("callee", shop.value(), e164).toString();
    }
}
