package orderdesk.callback;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.callback.order.domain.OrderFiles;
import orderdesk.callback.request.domain.AlreadyRequested;
import orderdesk.callback.request.domain.Network;
import orderdesk.callback.request.domain.Quota;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Opening;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** What storefronts send: customers who want to be called, and customers who have registered. */
public final class RequestDesk {

    /** A stranger is not bombed by many shops either: what is asked for to one telephone counts for all together. */
    public static final ShopId ALL_SHOPS = new ShopId("-");

    private static final String PHONE = "phone";

    /** Calls to one telephone that may be asked for in {@link #PHONE_WITHIN}, from all shops together. */
    public static final int PER_PHONE = 3;

    public static final Duration PHONE_WITHIN = Duration.ofHours(24);

    /** Calls that may be asked for from one address in {@link #ADDRESS_WITHIN}. */
    public static final int PER_ADDRESS = 10;

    public static final Duration ADDRESS_WITHIN = Duration.ofHours(1);

    /** Chats that may be opened from one address in {@link #ADDRESS_WITHIN}. */
    public static final int CHATS_PER_ADDRESS = 10;

    /** Who ordered so short a time ago needs no welcome. */
    private static final Duration ORDERED_WITHIN = Duration.ofHours(24);

    private final Aggregates<CallTask, CallEvent> tasks;
    private final Aggregates<Quota, CallEvent> quotas;
    private final TaskDesk desk;
    private final OrderFiles orders;
    private final StopList stops;
    private final Clock clock;

    RequestDesk(
            Aggregates<CallTask, CallEvent> tasks,
            Aggregates<Quota, CallEvent> quotas,
            TaskDesk desk,
            OrderFiles orders,
            StopList stops,
            Clock clock) {
        this.tasks = tasks;
        this.quotas = quotas;
        this.desk = desk;
        this.orders = orders;
        this.stops = stops;
        this.clock = clock;
    }

    /**
     * A customer asked to be called (R038).
     *
     * @param address of his computer, as the storefront sees it; absent where it says none
     * @throws AlreadyRequested while such a call to that telephone is owed
     * @throws orderdesk.callback.request.domain.TooManyCallbacks beyond what one telephone or address may ask for
     */
    public Done<CallTask, CallEvent> callback(
            ShopId shop,
            Subject subject,
            Consent consent,
            boolean onSite,
            @Nullable String address,
            Once once,
            Cause cause) {
        var id = id("callback", shop, once);
        if (tasks.find(shop, id.toString()).isEmpty()) {
            requireNoneOwed(shop, subject);
            count(
                    shop,
                    "address",
                    Optional.ofNullable(address).map(Network::of),
                    PER_ADDRESS,
                    ADDRESS_WITHIN,
                    id,
                    cause);
            count(ALL_SHOPS, PHONE, Optional.of(subject.number().e164()), PER_PHONE, PHONE_WITHIN, id, cause);
        }
        return create(shop, id, once, cause, opening -> opening.requested(subject, consent, onSite));
    }

    /** A customer registered; he is called unless he ordered, gave no consent to such calls (R087), or forbade any. */
    public Done<CallTask, CallEvent> registration(ShopId shop, Subject subject, Once once, Cause cause) {
        var id = id("registration", shop, once);
        var hasOrdered =
                orders.hasOrderedSince(shop, subject.number(), clock.instant().minus(ORDERED_WITHIN));
        var mayBeCalled = subject.consent() != null && !stops.isStopped(shop, subject.number());
        return create(shop, id, once, cause, opening -> opening.registered(subject, mayBeCalled, hasOrdered));
    }

    /**
     * A visitor wants to write (R041); the same request again counts once.
     *
     * @throws orderdesk.callback.request.domain.TooManyCallbacks beyond what one address may ask for
     */
    public void chat(ShopId shop, String address, CallTaskId id, Cause cause) {
        count(shop, "chat-address", Optional.of(Network.of(address)), CHATS_PER_ADDRESS, ADDRESS_WITHIN, id, cause);
    }

    private Done<CallTask, CallEvent> create(
            ShopId shop,
            CallTaskId id,
            Once once,
            Cause cause,
            Function<Opening, Decision<CallTask, CallEvent>> opens) {
        var opening = new Opening(id, shop, desk.settings(shop), clock.instant());
        return tasks.create(shop, id.toString(), once, cause, () -> opens.apply(opening));
    }

    private void requireNoneOwed(ShopId shop, Subject subject) {
        desk.ofPerson(shop, CallTask.person(shop, subject.number().e164())).stream()
                .map(Stored::state)
                .filter(task -> task.kind() == CallTaskKind.CALLBACK)
                .flatMap(task -> Optional.ofNullable(task.schedule()).stream())
                .findFirst()
                .ifPresent(schedule -> {
                    throw new AlreadyRequested(schedule.callBy());
                });
    }

    private void count(
            ShopId shop,
            String what,
            Optional<String> whose,
            int most,
            Duration within,
            CallTaskId request,
            Cause cause) {
        var now = clock.instant();
        whose.ifPresent(one -> quotas.change(
                shop,
                quota(shop, what, one),
                cause,
                known -> Decision.of(
                        known.map(Stored::state).orElse(Quota.NONE).and(request.toString(), most, within, now))));
    }

    private static String quota(ShopId shop, String what, String one) {
        return Ids.of("quota", shop.value(), what, one).toString();
    }

    /** Under which it is counted, for all shops together, how often somebody asked to be called at a telephone. */
    public static String quotaOf(String e164) {
        return quota(ALL_SHOPS, PHONE, e164);
    }

    private static CallTaskId id(String what, ShopId shop, Once once) {
        return new CallTaskId(Ids.of(what, shop.value(), once.client(), once.key()));
    }
}
