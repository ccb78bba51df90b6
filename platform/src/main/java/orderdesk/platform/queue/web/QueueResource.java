package orderdesk.platform.queue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.WorkItem;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.queue.QueueDesk;
import orderdesk.platform.queue.Workload;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A queue: its front, what is given out next, and its pages.
 *
 * @param <G> the work that an operator was given, as the service shows it
 */
public abstract class QueueResource<T extends WorkItem<T>, G> {

    private final QueueDesk<T> desk;
    private final Cursors cursors;

    protected QueueResource(QueueDesk<T> desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    protected abstract G given(Claimed<T> claimed, Caller caller, Locale language);

    /**
     * @param head where the best work stands, where there is any
     * @param heldBack why nothing is given out though there may be some; absent where there is no reason but that
     */
    protected abstract G nothing(@Nullable Head head, @Nullable HeldBack heldBack);

    @GetMapping("/head")
    @Operation(operationId = "queueHead", summary = "Where the best work stands that the caller could be given now")
    @ApiResponse(responseCode = "200", description = "There is some")
    @ApiResponse(responseCode = "204", description = "There is none now")
    public final ResponseEntity<Head> head(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return headOf(caller.shops(shop), caller)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/next")
    @Operation(
            operationId = "takeNext",
            summary = "Claim the best work",
            description = "Whoever holds unfinished work is given that again. Where nothing stands before the bound,"
                    + " nothing is claimed and the answer says where the head stands. While a caller has waited over"
                    + " 10 s whom the operator could answer, nobody is given out, and the answer says so.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "any", value = "{}"),
                                                @ExampleObject(name = "bounded", value = Next.EXAMPLE)
                                            })))
    public final G next(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody(required = false) @Nullable Next request,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var shops = caller.shops(shop);
        return desk.next(caller.operator(), shops, Next.before(request), caller.cause())
                .map(claimed -> given(claimed, caller, language))
                .orElseGet(() -> nothing(
                        headOf(shops, caller).orElse(null),
                        desk.holdsBack(caller.operator(), shops) ? HeldBack.CALLERS_WAIT : null));
    }

    @GetMapping("/workload")
    @Operation(
            operationId = "readWorkload",
            summary = "How much each operator has in his hands",
            description = "Persons and pieces of work that he holds in this queue now, and how many persons of one shop"
                    + " he may hold (R064). Whoever holds nobody is not among them.")
    public final Page<Workload.Load> workload(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return new Page<>(desk.workload().of(caller.shops(shop)), null);
    }

    /**
     * Without persons with whom somebody else is at work in the other queue: a page may have fewer than its limit.
     *
     * @param tag only what bears it
     * @param standing shows one position
     */
    protected final <S> Page<S> page(
            Set<ShopId> shops,
            QueueName queue,
            @Nullable String tag,
            @Nullable String cursor,
            Limit limit,
            Caller caller,
            Function<T, S> standing) {
        var list = "queue/" + queue + "/" + (tag == null ? "" : "tag/" + tag + "/")
                + shops.stream().map(ShopId::value).sorted().collect(Collectors.joining(","));
        var after = Optional.ofNullable(cursor).map(given -> Places.read(cursors.read(list, given)));
        var found = desk.page(shops, queue.queue(), Optional.ofNullable(tag), after, limit.value() + 1);
        var shown = found.stream().limit(limit.value()).map(Stored::state).toList();
        var next = found.size() > limit.value()
                ? shown.getLast().position().map(last -> cursors.write(list, Places.write(last)))
                : Optional.<String>empty();
        var free = desk.freeElsewhere(found.stream().limit(limit.value()).toList(), caller.operator());
        return new Page<>(free.stream().map(Stored::state).map(standing).toList(), next.orElse(null));
    }

    private Optional<Head> headOf(Set<ShopId> shops, Caller caller) {
        return desk.head(caller.operator(), shops)
                .map(Stored::state)
                .flatMap(WorkItem::position)
                .map(Head::of);
    }
}
