package orderdesk.platform.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.platform.access.Caller;
import orderdesk.platform.inbox.ParkedDesk;
import orderdesk.platform.inbox.Replay;
import orderdesk.platform.inbox.web.ParkedViews.ParkedChoice;
import orderdesk.platform.inbox.web.ParkedViews.ParkedEvent;
import orderdesk.platform.inbox.web.ParkedViews.ParkedEvents;
import orderdesk.platform.inbox.web.ParkedViews.ParkedList;
import orderdesk.platform.inbox.web.ParkedViews.ParkedOutcome;
import orderdesk.platform.inbox.web.ParkedViews.ParkedRefusal;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events that this service could not apply, for administrators; the management port has the same for machines. */
@RestController
@RequestMapping("/v1/parked")
@Tag(name = "Parked events")
final class ParkedController {

    /** Events of one aggregate that are shown; a replay goes beyond. */
    static final int EVENTS_MAX = 20;

    private static final int NAME_MAX = 200;
    private static final int REASON_MAX = 300;

    private final ObjectProvider<ParkedDesk> desk;

    ParkedController(ObjectProvider<ParkedDesk> desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Aggregates whose events wait because one of them could not be applied, and why")
    ParkedList list() {
        return ParkedList.of(ask(ParkedDesk::list).orElse(List.of()));
    }

    @GetMapping("/events")
    @Operation(
            summary = "What waits for one of them, oldest first, 20 at most; what is in it only to who serves the shop")
    ParkedEvents events(
            @Parameter(example = "order.stock") @RequestParam String group,
            @Parameter(example = "0198c2f0-7a3e-7c11-9d55-0242ac120002") @RequestParam String subject,
            Caller caller) {
        return new ParkedEvents(ask(desk -> desk.waiting(group, subject, EVENTS_MAX)).stream()
                .flatMap(List::stream)
                .map(letter -> ParkedEvent.of(letter, caller))
                .toList());
    }

    @PostMapping("/replays")
    @Operation(summary = "Apply what waits, in order; again does no harm")
    ParkedOutcome replay(@RequestBody ParkedChoice choice, Caller caller) {
        checked(choice.group(), choice.subject()).orElseRefuse();
        head(choice.group(), choice.subject(), caller);
        return answer(ask(desk -> desk.replay(choice.group(), choice.subject())));
    }

    @PostMapping("/set-asides")
    @Operation(summary = "Give up the first that waits, for good, and apply what stood behind it")
    ParkedOutcome setAside(@RequestBody ParkedRefusal refusal, Caller caller) {
        checked(refusal.group(), refusal.subject())
                .text("/place", refusal.place(), NAME_MAX)
                .text("/reason", refusal.reason(), REASON_MAX)
                .orElseRefuse();
        if (!head(refusal.group(), refusal.subject(), caller)
                .filter(refusal.place()::equals)
                .isPresent()) {
            throw Problem.conflict("parked-moved-on", "Another event stands first by now; look at it.");
        }
        var reason = "%s: %s".formatted(caller.subject(), refusal.reason().strip());
        return answer(ask(desk -> desk.setAside(refusal.group(), refusal.subject(), refusal.place(), reason)));
    }

    /** Where the first stands that waits. Whoever does not serve its shop is told that there is nothing. */
    private Optional<String> head(String group, String subject, Caller caller) {
        var first = ask(desk -> desk.waiting(group, subject, 1)).stream()
                .flatMap(List::stream)
                .findFirst();
        if (first.filter(letter -> !ParkedViews.mayTouch(caller, letter)).isPresent()) {
            throw Problem.notFound();
        }
        return first.map(letter -> letter.record().toString());
    }

    private static Invalid checked(String group, String subject) {
        return new Invalid().text("/group", group, NAME_MAX).atMost("/subject", subject, NAME_MAX);
    }

    private static ParkedOutcome answer(Optional<Optional<Replay.Result>> result) {
        return result.flatMap(Function.identity()).map(ParkedOutcome::of).orElseThrow(Problem::notFound);
    }

    private <R> Optional<R> ask(Function<ParkedDesk, R> what) {
        return Optional.ofNullable(desk.getIfAvailable()).map(what);
    }
}
