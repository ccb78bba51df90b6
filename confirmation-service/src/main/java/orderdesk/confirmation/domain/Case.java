package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel.EasyWork;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.SomethingChanged;
import orderdesk.platform.calling.Schedule;
import orderdesk.platform.calling.WorkClass;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.Note;
import orderdesk.platform.claim.OwedPromise;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * One order on its way to its customer's yes. It follows the order and its stock, stands in a queue, and is worked on
 * by whoever holds it.
 *
 * @param order absent while only its stock has been heard of
 * @param spoken what was read back or answered, and still stands
 * @param tags words under which it is found again, in the order of the alphabet
 * @param schedule when to call, or by when to decide; present exactly while it is in {@code call} or {@code attention}
 */
public record Case(
        OrderId orderId,
        ShopId shop,
        @Nullable Order order,
        @Nullable StockSlice stock,
        Stage stage,
        Contact contact,
        @Nullable OwedPromise promise,
        List<Spoken> spoken,
        List<Note> notes,
        List<String> tags,
        @Nullable Holder holder,
        @Nullable Schedule schedule)
        implements WorkItem<Case> {

    public Case {
        spoken = List.copyOf(spoken);
        notes = List.copyOf(notes);
        tags = Tags.orNone(tags);
    }

    static Case unannounced(OrderId orderId, ShopId shop, Instant now) {
        return new Case(
                orderId,
                shop,
                null,
                null,
                new Stage.Unannounced(now),
                Contact.NONE,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    @Override
    public String id() {
        return orderId.toString();
    }

    @Override
    public Optional<Queue> queue() {
        return stage.queue();
    }

    /** What is not to be called stands by the time at which somebody has to look at it. */
    @Override
    public Optional<Position> position() {
        if (schedule != null && isOpen()) {
            return Optional.of(new Position(schedule.workClass().number(), schedule.rank(), schedule.trigger(), id()));
        }
        return switch (stage) {
            case Stage.AwaitingVerdict waiting -> Optional.of(owed(waiting.alarmAt(), waiting.since()));
            case Stage.Attention(var _, var since) -> Optional.of(owed(since, since));
            case Stage.ToCall _, Stage.Unannounced _, Stage.Resting _, Stage.Closed _ -> Optional.empty();
        };
    }

    private Position owed(Instant rank, Instant trigger) {
        return new Position(WorkClass.OWED.number(), rank, trigger, id());
    }

    /**
     * Who is claimed with this case: the same for all orders of one telephone in one shop. Without a telephone the
     * order stands for its person.
     */
    @Override
    public UUID person() {
        return phone().map(phone -> Ids.of(shop.value(), phone.e164()))
                .orElseGet(() -> Ids.of(shop.value(), orderId.toString()));
    }

    /** The number to dial. */
    public Optional<Phone> phone() {
        return order == null ? Optional.empty() : order.phoneBut(contact.wrongNumbers());
    }

    public boolean isOpen() {
        return stage.queue().isPresent();
    }

    @Override
    public Optional<Purpose> purpose() {
        return switch (stage) {
            case Stage.ToCall(var purpose) -> Optional.of(purpose);
            case Stage.Attention(var _, var since) -> Optional.of(new SomethingChanged(since, Purpose.What.STOCK));
            case Stage.Unannounced _, Stage.AwaitingVerdict _, Stage.Resting _, Stage.Closed _ -> Optional.empty();
        };
    }

    /** Whether an operator may be given it now. */
    @Override
    public boolean callableAt(Instant now) {
        return stage instanceof Stage.ToCall && schedule != null && schedule.callableAt(now);
    }

    @Override
    public boolean isEasy(EasyWork limits) {
        return order == null || order.isEasy(limits);
    }

    /** Stamped by a claim, or with a new end of its lease; an older claim never overwrites a newer one. */
    @Override
    public Case heldBy(Holder next) {
        if (holder != null && holder.token() > next.token()) {
            return this;
        }
        return new Case(orderId, shop, order, stock, stage, contact, promise, spoken, notes, tags, next, schedule);
    }

    public Case noted(String text, OperatorId by, Instant now) {
        var more = Lists.plus(notes, new Note(text, by, now), Note.KEPT_MAX);
        return new Case(orderId, shop, order, stock, stage, contact, promise, spoken, more, tags, holder, schedule);
    }

    /** @throws Refusal.TooManyTags where it would have more than {@value Tags#MAX} */
    public Case tagged(Set<String> add, Set<String> remove) {
        var next = Tags.changed(tags, add, remove);
        return new Case(orderId, shop, order, stock, stage, contact, promise, spoken, notes, next, holder, schedule);
    }

    /** Ticks whose parameter says something else now fall. */
    Case with(Order next) {
        var parameters = Parameters.of(next.terms());
        var standing = spoken.stream()
                .filter(said -> parameters.stillSays(said) || Answering.stands(said, next.terms()))
                .toList();
        return new Case(orderId, shop, next, stock, stage, contact, promise, standing, notes, tags, holder, schedule);
    }

    Case with(StockSlice next) {
        return new Case(orderId, shop, order, next, stage, contact, promise, spoken, notes, tags, holder, schedule);
    }

    Case with(Contact next) {
        return new Case(orderId, shop, order, stock, stage, next, promise, spoken, notes, tags, holder, schedule);
    }

    Case withSpoken(List<Spoken> next) {
        return new Case(orderId, shop, order, stock, stage, contact, promise, next, notes, tags, holder, schedule);
    }

    Case withPromise(@Nullable OwedPromise next) {
        return new Case(orderId, shop, order, stock, stage, contact, next, spoken, notes, tags, holder, schedule);
    }

    /** Moves on; the schedule is made anew. */
    Case in(Stage next, ShopSettings settings, Instant now) {
        return new Case(orderId, shop, order, stock, next, contact, promise, spoken, notes, tags, holder, null)
                .scheduled(settings, now);
    }

    /** Makes the schedule for the open interval at {@code now} or the next. */
    Case scheduled(ShopSettings settings, Instant now) {
        var due = order == null
                ? null
                : purpose()
                        .map(purpose -> order.hours(settings).schedule(purpose, now))
                        .orElse(null);
        return new Case(orderId, shop, order, stock, stage, contact, promise, spoken, notes, tags, holder, due);
    }
}
