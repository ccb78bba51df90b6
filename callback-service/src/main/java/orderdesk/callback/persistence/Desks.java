package orderdesk.callback.persistence;

import java.time.Clock;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.order.persistence.OrderFileKind;
import orderdesk.callback.order.persistence.StoredOrderFiles;
import orderdesk.callback.promise.persistence.CallSlotKind;
import orderdesk.callback.promise.persistence.GivenPromiseKind;
import orderdesk.callback.promise.persistence.StoredPromises;
import orderdesk.callback.request.persistence.QuotaKind;
import orderdesk.callback.routing.RoutingDesk;
import orderdesk.callback.routing.persistence.RoutingKind;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.persistence.CallTasksKind;
import orderdesk.callback.task.persistence.StoredPlaces;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.queue.ClaimElsewhereKind;
import orderdesk.platform.queue.PersonClaimKind;
import orderdesk.platform.queue.StoredBacklog;
import orderdesk.platform.queue.StoredCallers;
import orderdesk.platform.queue.StoredClaims;
import orderdesk.platform.queue.StoredElsewhere;
import orderdesk.platform.queue.StoredQueues;
import orderdesk.platform.queue.WaitingCallerKind;
import orderdesk.platform.shops.Shops;

/** Opens the service's aggregates on a store, and builds the desk that works on them. */
public final class Desks {

    private static final String SERVICE = "callback";

    private Desks() {}

    /**
     * @param promisesPerSlot promises that one shop may give for a quarter of an hour where it keeps no roster
     * @param around knows who is at work, and whom nobody may call
     */
    public static CallbackDesk on(
            AggregateStore store, Shops shops, int promisesPerSlot, CallbackDesk.Around around, Clock clock) {
        var files = store.open(new OrderFileKind());
        var given = store.open(new GivenPromiseKind());
        var tasks = store.open(new CallTasksKind(shops));
        return CallbackDesk.of(
                work(store, tasks),
                new CallbackDesk.Orders(files, new StoredOrderFiles(files)),
                new CallbackDesk.Promises(
                        store.open(new CallSlotKind()), given, new StoredPromises(given), new StoredPlaces(tasks)),
                new RoutingDesk(store.open(new RoutingKind()), shops, promisesPerSlot, clock),
                around,
                shops,
                clock);
    }

    private static CallbackDesk.Work work(AggregateStore store, SelectableAggregates<CallTask, CallEvent> tasks) {
        var claims = store.open(new PersonClaimKind<>(SERVICE, Topics.CALLS, CallEvent.class));
        var elsewhere = store.open(new ClaimElsewhereKind<>(SERVICE, CallEvent.class));
        var waiting = store.open(new WaitingCallerKind<>(SERVICE, CallEvent.class));
        return new CallbackDesk.Work(
                tasks,
                new StoredQueues<>(tasks),
                claims,
                new StoredClaims(claims),
                elsewhere,
                new StoredElsewhere(elsewhere),
                new StoredBacklog<>(tasks),
                waiting,
                new StoredCallers(waiting),
                store.open(new QuotaKind()));
    }
}
