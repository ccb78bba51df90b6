package orderdesk.insight.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallEvent.ContactStarted;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.CallFigures;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** Counts the events of a day one figure at a time, without any of the service's own code: slow and plain. */
public final class CountedByHand {

    private static final List<CallOutcome> TALKS = List.of(
            CallOutcome.ANSWERED,
            CallOutcome.ORDERED,
            CallOutcome.DECLINED,
            CallOutcome.OFF_TOPIC,
            CallOutcome.WILL_RECEIVE,
            CallOutcome.WANTS_CHANGE);

    private final List<Received<CallEvent>> told;
    private final AnswersByHand answers;
    private final DoneByHand done;
    private final Function<ShopId, ZoneOffset> zones;

    /** On the clock of UTC. */
    public CountedByHand(MadeUpCalls day) {
        this(day, _ -> ZoneOffset.UTC);
    }

    public CountedByHand(MadeUpCalls day, Function<ShopId, ZoneOffset> zones) {
        this.told = day.told;
        this.answers = new AnswersByHand(day);
        this.done = new DoneByHand(day.told);
        this.zones = zones;
    }

    /** An order's channel is told from its number, so that both counts know it. */
    public static Channel channel(OrderId order) {
        return Channel.values()[(int) (order.value().getLeastSignificantBits() % 3)];
    }

    public List<CallFigures> figures(Grouping by) {
        var keys = new TreeSet<String>();
        said(CallEnded.class).forEach(end -> keys.add(key(by, end)));
        said(CallTaskOpened.class).forEach(opened -> keys.add(keyOfTask(by, opened)));
        if (by == Grouping.OPERATOR) {
            keys.addAll(done.doers());
        }
        return keys.stream().map(key -> row(by, key)).toList();
    }

    private CallFigures row(Grouping by, String key) {
        var ended =
                said(CallEnded.class).filter(end -> key(by, end).equals(key)).toList();
        var opened = said(CallTaskOpened.class)
                .filter(task -> keyOfTask(by, task).equals(key))
                .toList();
        var work = by == Grouping.OPERATOR ? said(CallTaskOpened.class).toList() : opened;
        var tasks = work.stream().map(task -> task.event().taskId()).toList();
        var who = by == Grouping.OPERATOR ? key : null;
        return new CallFigures(
                key,
                incoming(ended),
                talks(ended),
                owed(opened, done.attempts(tasks, who)),
                done.promises(tasks, who),
                answers.written(opened.stream().map(Said::event).toList()));
    }

    private CallFigures.Incoming incoming(List<Said<CallEnded>> ended) {
        var calls = ended.stream()
                .filter(end -> end.event().sides().direction() == Direction.INBOUND)
                .toList();
        var answered = calls.stream().filter(CountedByHand::isTalk).toList();
        var missed = calls.stream()
                .filter(end -> isMissed(end.event().callId().value()))
                .toList();
        return new CallFigures.Incoming(
                calls.size(),
                answered.size(),
                count(answered, end -> end.event().rings() < 5),
                missed.size(),
                count(missed, end -> end.event().sides().customer() == null),
                count(missed, end -> end.event().sides().customer() != null && !isReached(end)));
    }

    private CallFigures.Talks talks(List<Said<CallEnded>> ended) {
        var talks = ended.stream().filter(CountedByHand::isTalk).toList();
        var wraps = talks.stream().flatMap(talk -> wrapUp(talk).stream()).toList();
        return new CallFigures.Talks(
                talks.size(),
                talks.stream().mapToLong(talk -> talk.event().talked()).sum() / 1000,
                wraps.size(),
                wraps.stream().mapToLong(Duration::toMillis).sum() / 1000,
                count(talks, talk -> talk.event().sides().orderId() == null),
                talks.stream()
                                .filter(talk -> talk.event().sides().direction() == Direction.INBOUND
                                        || talk.event().sides().taskId() != null)
                                .mapToLong(talk -> talk.event().talked()
                                        + wrapUp(talk).map(Duration::toMillis).orElse(0L))
                                .sum()
                        / 1000);
    }

    private CallFigures.Owed owed(List<Said<CallTaskOpened>> opened, int attempts) {
        var asked = opened.stream()
                .filter(task -> task.event().kind() == CallTaskKind.CALLBACK
                        || task.event().kind() == CallTaskKind.CHAT)
                .toList();
        return new CallFigures.Owed(
                opened.size(),
                count(opened, task -> outcome(task.event().taskId()) == null),
                count(opened, task -> outcome(task.event().taskId()) == CallOutcome.UNREACHABLE),
                attempts,
                asked.size(),
                count(asked, task -> outcome(task.event().taskId()) == CallOutcome.ORDERED));
    }

    private <E extends CallEvent> List<E> of(Class<E> type, Function<E, CallTaskId> task, Said<CallTaskOpened> opened) {
        return said(type)
                .map(Said::event)
                .filter(event -> task.apply(event).equals(opened.event().taskId()))
                .toList();
    }

    private boolean isMissed(UUID call) {
        return said(CallMissed.class)
                .anyMatch(missed -> missed.event().callId().value().equals(call));
    }

    private boolean isReached(Said<CallEnded> missed) {
        var person = MadeUpCalls.person(missed.from().shop(), missed.event().sides());
        var since = began(missed);
        var byPhone = said(CallEnded.class)
                .filter(CountedByHand::isTalk)
                .filter(end -> Objects.equals(
                        MadeUpCalls.person(end.from().shop(), end.event().sides()), person))
                .anyMatch(end -> !began(end).isBefore(since));
        return byPhone
                || said(CallTaskOpened.class)
                        .filter(task -> task.event().person().equals(person))
                        .flatMap(task -> of(CallTaskCompleted.class, CallTaskCompleted::taskId, task).stream())
                        .anyMatch(end ->
                                TALKS.contains(end.outcome()) && !end.at().isBefore(since));
    }

    private Optional<Duration> wrapUp(Said<CallEnded> talk) {
        var turns = told.stream()
                .filter(said -> said.shop().equals(talk.from().shop()))
                .filter(said -> said.event() instanceof PresenceChanged turned
                        && turned.operator().equals(talk.event().sides().operator()))
                .map(said -> (PresenceChanged) said.event())
                .sorted(Comparator.comparing(PresenceChanged::at))
                .toList();
        var answered = talk.event().at().minusMillis(talk.event().talked());
        for (var each = 0; each < turns.size(); each++) {
            var turn = turns.get(each);
            var isLater = each > 0 && turns.get(each - 1).presence() == turn.presence();
            if (turn.presence() == Presence.WRAP_UP && !isLater && !turn.at().isBefore(answered)) {
                var rest = turns.subList(each, turns.size()).stream()
                        .filter(next -> next.presence() != Presence.WRAP_UP)
                        .findFirst();
                return turn.at().isAfter(talk.event().at().plusSeconds(30))
                        ? Optional.empty()
                        : rest.map(next -> Duration.between(turn.at(), next.at()));
            }
        }
        return Optional.empty();
    }

    private @Nullable CallOutcome outcome(CallTaskId task) {
        return said(CallTaskCompleted.class)
                .map(Said::event)
                .filter(end -> end.taskId().equals(task))
                .map(CallTaskCompleted::outcome)
                .findFirst()
                .orElse(null);
    }

    private String key(Grouping by, Said<CallEnded> end) {
        return switch (by) {
            case SHOP -> end.from().shop().value();
            case OPERATOR ->
                end.event().sides().operator() == null
                        ? ""
                        : end.event().sides().operator().value();
            case DAY -> local(end.from().shop(), began(end)).substring(0, 10);
            case HOUR -> local(end.from().shop(), began(end)).substring(11, 13);
            case CHANNEL ->
                end.event().sides().direction() == Direction.INBOUND
                        ? "PHONE"
                        : channel(
                                kind(end.event().sides().taskId()),
                                end.event().sides().orderId());
        };
    }

    private String keyOfTask(Grouping by, Said<CallTaskOpened> task) {
        return switch (by) {
            case SHOP -> task.from().shop().value();
            case OPERATOR -> operator(task);
            case DAY -> local(task.from().shop(), task.event().at()).substring(0, 10);
            case HOUR -> local(task.from().shop(), task.event().at()).substring(11, 13);
            case CHANNEL -> channel(task.event().kind(), task.event().orderId());
        };
    }

    private String operator(Said<CallTaskOpened> task) {
        var by = Stream.concat(
                of(CallTaskCompleted.class, CallTaskCompleted::taskId, task).stream()
                        .map(CallTaskCompleted::operator),
                of(ContactStarted.class, ContactStarted::taskId, task).stream().map(ContactStarted::operator));
        return by.filter(Objects::nonNull).findFirst().map(who -> who.value()).orElse("");
    }

    private @Nullable CallTaskKind kind(@Nullable CallTaskId task) {
        return said(CallTaskOpened.class)
                .map(Said::event)
                .filter(opened -> opened.taskId().equals(task))
                .map(CallTaskOpened::kind)
                .findFirst()
                .orElse(null);
    }

    private static String channel(@Nullable CallTaskKind kind, @Nullable OrderId order) {
        return switch (kind) {
            case CALLBACK, CHAT, WELCOME -> "SITE";
            case MISSED_CALL, VOICEMAIL, DROPPED_LINE -> "PHONE";
            case MAIL_REQUEST -> "MAIL";
            case REMINDER, DELIVERY_FAILED, DELIVERY_REFUSED, UNCOLLECTED ->
                order == null ? "" : channel(order).name();
            case null -> order == null ? "" : channel(order).name();
        };
    }

    private String local(ShopId shop, Instant at) {
        return at.atOffset(zones.apply(shop)).toString();
    }

    private Instant began(Said<CallEnded> end) {
        return said(CallRinging.class)
                .map(Said::event)
                .filter(rang -> rang.callId().equals(end.event().callId()))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static boolean isTalk(Said<CallEnded> end) {
        return switch (end.event().result()) {
            case TALKED, DROPPED -> true;
            default -> false;
        };
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    private <E extends CallEvent> Stream<Said<E>> said(Class<E> type) {
        var all = new ArrayList<Said<E>>();
        told.forEach(each -> {
            if (type.isInstance(each.event())) {
                all.add(new Said<>(each, type.cast(each.event())));
            }
        });
        return all.stream();
    }

    private record Said<E extends CallEvent>(Received<CallEvent> from, E event) {}
}
