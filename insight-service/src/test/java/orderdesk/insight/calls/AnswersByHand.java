package orderdesk.insight.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallEvent.ContactStarted;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.ChatEvent.ChatAnswered;
import orderdesk.contracts.notification.MailEvent.MailAnswered;
import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.CallFigures.Answered;
import orderdesk.insight.calls.domain.CallFigures.Written;
import orderdesk.insight.figures.domain.Figures.Spread;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** How soon chats and letters were answered, by the events alone: second by second where time is shared or shops are shut. */
final class AnswersByHand {

    private static final List<CallOutcome> TALKS = List.of(
            CallOutcome.ANSWERED,
            CallOutcome.ORDERED,
            CallOutcome.DECLINED,
            CallOutcome.OFF_TOPIC,
            CallOutcome.WILL_RECEIVE,
            CallOutcome.WANTS_CHANGE);

    private final MadeUpCalls day;
    private final Map<UUID, Double> inChat = new HashMap<>();

    AnswersByHand(MadeUpCalls day) {
        this.day = day;
        shareChats();
    }

    Written written(List<CallTaskOpened> tasks) {
        var chats =
                tasks.stream().filter(task -> task.kind() == CallTaskKind.CHAT).toList();
        var letters = tasks.stream()
                .filter(task -> task.kind() == CallTaskKind.MAIL_REQUEST)
                .toList();
        var seconds = chats.stream()
                .mapToDouble(chat -> inChat.getOrDefault(id(chat), 0.0))
                .sum();
        return new Written(answered(chats), Math.round(seconds), answered(letters));
    }

    private Answered answered(List<CallTaskOpened> tasks) {
        var onTheWall = new ArrayList<Long>();
        var open = new ArrayList<Long>();
        var inTime = 0;
        var late = 0;
        for (var task : tasks) {
            var at = answer(task).orElse(null);
            if (at == null) {
                late += completed(task).isPresent() ? 1 : 0;
                continue;
            }
            onTheWall.add(Duration.between(asked(task), at).toSeconds());
            open.add(openSeconds(shop(task), asked(task), at));
            var soon = task.kind() == CallTaskKind.CHAT
                    ? !at.isAfter(task.at().plusSeconds(120))
                    : open.getLast() <= 3_600;
            inTime += soon ? 1 : 0;
            late += soon ? 0 : 1;
        }
        return new Answered(tasks.size(), onTheWall.size(), inTime, late, spread(onTheWall), spread(open));
    }

    private static @Nullable Spread spread(List<Long> took) {
        var sorted = took.stream().sorted().toList();
        return sorted.isEmpty()
                ? null
                : new Spread(
                        sorted.size(),
                        sorted.stream().mapToLong(Long::longValue).sum() / sorted.size(),
                        sorted.get((sorted.size() - 1) / 2),
                        sorted.getLast());
    }

    private Instant asked(CallTaskOpened task) {
        return day.letters.stream()
                .map(Received::event)
                .filter(said -> said instanceof MailReceived came
                        && came.letterId().value().equals(id(task)))
                .map(said -> ((MailReceived) said).receivedAt())
                .findFirst()
                .orElse(task.at());
    }

    private Optional<Instant> answer(CallTaskOpened task) {
        var written = day.letters.stream()
                .map(Received::event)
                .filter(said -> said instanceof MailAnswered answer
                        && (answer.letterId().value().equals(id(task))
                                || answer.thread() != null
                                        && answer.thread().value().equals(id(task))))
                .map(said -> ((MailAnswered) said).at());
        var talked =
                completed(task).filter(end -> TALKS.contains(end.outcome())).map(CallTaskCompleted::at);
        return Stream.of(written, came(task).stream(), talked.stream())
                .flatMap(each -> each)
                .min(Instant::compareTo);
    }

    private Optional<Instant> came(CallTaskOpened task) {
        return events().filter(said ->
                        said instanceof ChatAnswered came && came.taskId().equals(task.taskId()))
                .map(said -> ((ChatAnswered) said).at())
                .min(Instant::compareTo);
    }

    private Optional<CallTaskCompleted> completed(CallTaskOpened task) {
        return events().filter(said ->
                        said instanceof CallTaskCompleted end && end.taskId().equals(task.taskId()))
                .map(said -> (CallTaskCompleted) said)
                .findFirst();
    }

    private Stream<CallEvent> events() {
        return day.told.stream().map(Received::event);
    }

    private ShopId shop(CallTaskOpened task) {
        return day.told.stream()
                .filter(said -> said.event().equals(task))
                .findFirst()
                .orElseThrow()
                .shop();
    }

    private static UUID id(CallTaskOpened task) {
        return task.taskId().value();
    }

    /** A Monday, and what of Tuesday comes before noon UTC. */
    private static long openSeconds(ShopId shop, Instant from, Instant until) {
        var seconds = 0L;
        for (var at = from; at.isBefore(until); at = at.plusSeconds(1)) {
            seconds += FloorByHand.isOpen(shop, at) ? 1 : 0;
        }
        return seconds;
    }

    /** Each second of an operator is divided among the chats that he is in. */
    private void shareChats() {
        var chats = events().filter(said -> said instanceof CallTaskOpened task && task.kind() == CallTaskKind.CHAT)
                .flatMap(said -> held((CallTaskOpened) said).stream())
                .toList();
        for (var second = 0; second < 2 * 86_400; second++) {
            var at = MadeUpCalls.MIDNIGHT.plusSeconds(second);
            var open = chats.stream()
                    .filter(chat -> !chat.from().isAfter(at) && chat.until().isAfter(at))
                    .toList();
            for (var chat : open) {
                var his = open.stream()
                        .filter(each -> each.who().equals(chat.who()))
                        .count();
                inChat.merge(chat.id(), 1.0 / his, Double::sum);
            }
        }
    }

    private Optional<Held> held(CallTaskOpened chat) {
        var dialled = events().filter(said ->
                        said instanceof ContactStarted start && start.taskId().equals(chat.taskId()))
                .map(said -> ((ContactStarted) said).operator());
        var settled = completed(chat).map(CallTaskCompleted::operator);
        var who = Stream.concat(settled.stream(), dialled).findFirst();
        return came(chat)
                .flatMap(from -> completed(chat)
                        .flatMap(end -> who.map(his -> new Held(id(chat), his.value(), from, end.at()))));
    }

    private record Held(UUID id, String who, Instant from, Instant until) {}
}
