package orderdesk.callback.task.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.calling.CallingHours;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.PromisedCall;
import orderdesk.platform.calling.Schedule;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.Note;
import orderdesk.platform.claim.OwedPromise;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * A call that the desk owes to somebody, until its one outcome (R072).
 *
 * @param schedule when to call; present exactly while the call is owed
 */
public record CallTask(
        CallTaskId taskId,
        ShopId shop,
        CallTaskKind kind,
        Subject subject,
        Stage stage,
        Contact contact,
        @Nullable OwedPromise promise,
        List<Note> notes,
        @Nullable Holder holder,
        @Nullable Schedule schedule)
        implements WorkItem<CallTask> {

    public CallTask {
        notes = List.copyOf(notes);
    }

    @Override
    public String id() {
        return taskId.toString();
    }

    /** The same as of the orders of that telephone in that shop; who gave none is known by this alone. */
    @Override
    public UUID person() {
        var phone = subject.phone();
        return phone == null ? taskId.value() : person(shop, phone.e164());
    }

    public static UUID person(ShopId shop, String e164) {
        return Ids.of(shop.value(), e164);
    }

    public boolean isOpen() {
        return stage instanceof Stage.ToCall;
    }

    @Override
    public Optional<Purpose> purpose() {
        return stage instanceof Stage.ToCall(var purpose) ? Optional.of(purpose) : Optional.empty();
    }

    @Override
    public Optional<Queue> queue() {
        if (!isOpen()) {
            return Optional.empty();
        }
        return Optional.of(isUnreachable() ? Queue.ATTENTION : Queue.CALL);
    }

    /** Whoever wrote a letter without a telephone has to name one, or is answered by mail; a chat is where it is. */
    private boolean isUnreachable() {
        return kind == CallTaskKind.MAIL_REQUEST && subject.phone() == null;
    }

    @Override
    public Optional<Position> position() {
        return schedule == null
                ? Optional.empty()
                : Optional.of(new Position(schedule.workClass().number(), schedule.rank(), schedule.trigger(), id()));
    }

    @Override
    public boolean callableAt(Instant now) {
        return !isUnreachable() && schedule != null && schedule.callableAt(now);
    }

    @Override
    public CallTask heldBy(Holder next) {
        if (holder != null && holder.token() > next.token()) {
            return this;
        }
        return new CallTask(taskId, shop, kind, subject, stage, contact, promise, notes, next, schedule);
    }

    public CallTask noted(String text, OperatorId by, Instant now) {
        var more = new ArrayList<>(notes);
        more.add(new Note(text, by, now));
        var kept = more.subList(Math.max(0, more.size() - Note.KEPT_MAX), more.size());
        return new CallTask(taskId, shop, kind, subject, stage, contact, promise, kept, holder, schedule);
    }

    /** Whoever wrote has named a number since; one that is known already stays. */
    public CallTask reachedAt(Phone number) {
        return isOpen() && subject.phone() == null ? about(subject.reachedAt(number)) : this;
    }

    /** He left a message in a later call; what has its outcome keeps what it has. */
    public CallTask hearing(String call) {
        return isOpen() ? about(subject.hearing(List.of(call))) : this;
    }

    private CallTask about(Subject next) {
        return new CallTask(taskId, shop, kind, next, stage, contact, promise, notes, holder, schedule);
    }

    /**
     * The answer is there that a promise waits for; it may be given before the promised time where he agreed to it.
     *
     * @param at when the answer came; one from before the promise is not the one that was promised
     */
    public CallTask answered(Instant at, ShopSettings settings, Instant now) {
        return stage instanceof Stage.ToCall(PromisedCall promised)
                        && promised.answered() == null
                        && at.isAfter(promised.given())
                ? in(new Stage.ToCall(new PromisedCall(promised.given(), promised.promise(), at)), settings, now)
                : this;
    }

    /** The calls in the exchange in which there may be a message of his, the first one first. */
    public List<String> messages() {
        var own = switch (kind) {
            case VOICEMAIL, CALLBACK, DROPPED_LINE -> Stream.ofNullable(subject.call());
            case MISSED_CALL, CHAT, MAIL_REQUEST, WELCOME, REMINDER, DELIVERY_FAILED, DELIVERY_REFUSED, UNCOLLECTED ->
                Stream.<String>empty();
        };
        return Stream.concat(own, subject.messages().stream()).toList();
    }

    /** Whether he asked for this call, or ever agreed to its time: courtesy does not keep us from it. */
    public boolean isAskedFor() {
        return switch (kind) {
            case CALLBACK, MISSED_CALL, VOICEMAIL, DROPPED_LINE, CHAT, MAIL_REQUEST -> true;
            case WELCOME, REMINDER, DELIVERY_FAILED, DELIVERY_REFUSED, UNCOLLECTED -> contact.promises() > 0;
        };
    }

    /** Whether its customer is being talked to: that call is ended by its outcome, and by nothing else. */
    public boolean isOnTheLine() {
        return contact.last().filter(Attempt::isOpen).isPresent();
    }

    CallTask with(Contact next) {
        return new CallTask(taskId, shop, kind, subject, stage, next, promise, notes, holder, schedule);
    }

    CallTask withPromise(@Nullable OwedPromise next) {
        return new CallTask(taskId, shop, kind, subject, stage, contact, next, notes, holder, schedule);
    }

    /** Moves on; the schedule is made anew. */
    CallTask in(Stage next, ShopSettings settings, Instant now) {
        return new CallTask(taskId, shop, kind, subject, next, contact, promise, notes, holder, null)
                .scheduled(settings, now);
    }

    /** Ends without anything that would still be owed. */
    CallTask in(Stage.Completed end) {
        return new CallTask(taskId, shop, kind, subject, end, contact, null, notes, holder, null);
    }

    /** Makes the schedule for the open interval at {@code now} or the next. */
    CallTask scheduled(ShopSettings settings, Instant now) {
        var due =
                purpose().map(purpose -> hours(settings).schedule(purpose, now)).orElse(null);
        return new CallTask(taskId, shop, kind, subject, stage, contact, promise, notes, holder, due);
    }

    CallingHours hours(ShopSettings settings) {
        return CallingHours.of(settings, subject.zone());
    }
}
