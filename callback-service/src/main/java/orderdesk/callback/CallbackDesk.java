package orderdesk.callback;

import java.time.Clock;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.order.domain.OrderFiles;
import orderdesk.callback.promise.domain.CallSlot;
import orderdesk.callback.promise.domain.GivenPromise;
import orderdesk.callback.promise.domain.GivenPromises;
import orderdesk.callback.promise.domain.PlacesTaken;
import orderdesk.callback.request.domain.Quota;
import orderdesk.callback.routing.RoutingDesk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.PuttingOff;
import orderdesk.callback.task.domain.Resettling;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.claim.ClaimElsewhere;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.claim.WaitingCaller;
import orderdesk.platform.queue.Backlog;
import orderdesk.platform.queue.Callers;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.queue.FollowCallers;
import orderdesk.platform.queue.FollowTalks;
import orderdesk.platform.queue.HeldClaims;
import orderdesk.platform.queue.HeldElsewhere;
import orderdesk.platform.queue.HoursDesk;
import orderdesk.platform.queue.InHands;
import orderdesk.platform.queue.Keeping;
import orderdesk.platform.queue.OtherQueue;
import orderdesk.platform.queue.QueueDesk;
import orderdesk.platform.queue.Queues;
import orderdesk.platform.shops.Shops;

/**
 * Everything that can be done with calls, by whoever builds the service: the Spring shell or a simulation.
 *
 * @param other follows the claims of confirmation-service
 * @param elsewhere who holds orders there
 * @param callers follows who calls and waits
 * @param hands what everybody holds here
 * @param inbound follows who has called and talked
 */
public record CallbackDesk(
        TaskDesk tasks,
        ClaimDesk<CallTask, CallEvent> claims,
        QueueDesk<CallTask> queue,
        TalkDesk talks,
        HoursDesk<CallTask, CallEvent> hours,
        OtherQueue<CallEvent> other,
        RequestDesk requests,
        OrderDesk orders,
        AnswerDesk answers,
        PromiseDesk promises,
        HeldElsewhere elsewhere,
        Backlog<CallTask> backlog,
        RoutingDesk routing,
        FollowCallers<CallEvent> callers,
        InHands<CallTask, CallEvent> hands,
        FollowTalks<CallTask, CallEvent> inbound) {

    private static final String SERVICE = "callback";

    public static CallbackDesk of(
            Work work, Orders orders, Promises promises, RoutingDesk routing, Around around, Shops shops, Clock clock) {
        var claims = new ClaimDesk<>(
                work.tasks(), work.queues(), work.claims(), work.elsewhere(), new CallbackWords(), clock);
        var tasks = new TaskDesk(work.tasks(), work.queues(), shops, clock);
        return new CallbackDesk(
                tasks,
                claims,
                work.queue(claims, around.keeping(), shops, clock),
                new TalkDesk(work.tasks(), claims, around.stops(), shops, clock),
                new HoursDesk<>(
                        SERVICE,
                        work.tasks(),
                        work.queues(),
                        (task, settings, now) -> new Resettling(settings, now).of(task),
                        shops,
                        clock),
                new OtherQueue<>(SERVICE, true, work.elsewhere(), claims),
                new RequestDesk(work.tasks(), work.quotas(), tasks, orders.known(), around.stops(), clock),
                new OrderDesk(orders, tasks, around.stops()),
                new AnswerDesk(orders.files(), tasks),
                new PromiseDesk(promises, routing, clock),
                work.heldElsewhere(),
                work.backlog(),
                routing,
                new FollowCallers<>(work.waiting()),
                new InHands<>(work.tasks(), work.held(), clock),
                work.inbound(shops, clock));
    }

    /** @param elsewhere what is known of the other queue's claims */
    public record Work(
            Aggregates<CallTask, CallEvent> tasks,
            Queues<CallTask> queues,
            Aggregates<PersonClaim, CallEvent> claims,
            HeldClaims held,
            Aggregates<ClaimElsewhere, CallEvent> elsewhere,
            HeldElsewhere heldElsewhere,
            Backlog<CallTask> backlog,
            Aggregates<WaitingCaller, CallEvent> waiting,
            Callers callers,
            Aggregates<Quota, CallEvent> quotas) {

        QueueDesk<CallTask> queue(ClaimDesk<CallTask, CallEvent> claims, Keeping keeping, Shops shops, Clock clock) {
            return new QueueDesk<>(queues, claims, held, callers, new Trained(shops)::suits, keeping, shops, clock);
        }

        FollowTalks<CallTask, CallEvent> inbound(Shops shops, Clock clock) {
            return new FollowTalks<>(
                    tasks,
                    queues,
                    (task, settings, talked, now) -> new PuttingOff(settings, now).of(task, talked),
                    shops,
                    clock);
        }
    }

    public record Orders(Aggregates<OrderFile, CallEvent> files, OrderFiles known) {}

    /** @param others calls that need an operator at their time, promised or not */
    public record Promises(
            Aggregates<CallSlot, CallEvent> slots,
            Aggregates<GivenPromise, CallEvent> given,
            GivenPromises figures,
            PlacesTaken others) {}

    /**
     * What the queue asks of others.
     *
     * @param keeping who is at work, so that something may wait for him
     * @param stops whom nobody may call
     */
    public record Around(Keeping keeping, StopList stops) {

        /** Nobody is known to be at work, and nobody forbade anything. */
        public static final Around NOTHING = new Around(Keeping.NOTHING, (_, _) -> false);
    }
}
