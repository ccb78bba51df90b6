package orderdesk.callback.telephony.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.callback.telephony.DialLaw;
import orderdesk.callback.telephony.domain.Callee.Stop;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who does not want to be called by a shop. */
@RestController
@RequestMapping("/v1/stop-list")
@Tag(name = "stop list")
class StopListController {

    /** A key that was pressed by mistake is undone by whoever pressed it. */
    static final Duration UNDONE_WITHIN = Duration.ofMinutes(10);

    private final DialLaw law;
    private final DialledPhones phones;
    private final Clock clock;

    StopListController(DialLaw law, DialledPhones phones, Clock clock) {
        this.law = law;
        this.phones = phones;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "readStop", summary = "Whether somebody may be called")
    StopView read(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "+79161234567") @RequestParam String phone,
            Caller caller) {
        var its = caller.shop(shop);
        var number = phones.of(its, phone);
        return StopView.of(number, law.stop(its, number));
    }

    @PutMapping
    @Operation(
            operationId = "writeStop",
            summary = "Say that somebody does not want to be called, or that he does again",
            description = "Saying it again changes nothing. A senior takes a telephone off the list, and whoever put it"
                    + " there may for 10 minutes.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.STOP))))
    StopView write(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody NewStop wish,
            Caller caller) {
        var its = caller.shop(shop);
        var number = phones.of(its, wish.phone());
        if (!wish.stopped() && !caller.is(Role.SENIOR) && !isOwnMistake(law.stop(its, number), caller)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN, "senior-only", "Only a senior takes a telephone off the list later on.");
        }
        var why = wish.stopped() ? new Stop(wish.reason(), caller.operator(), clock.instant()) : null;
        return StopView.of(number, law.stop(its, number, why, caller.cause()));
    }

    private boolean isOwnMistake(Optional<Stop> stop, Caller caller) {
        return stop.filter(its -> its.by().equals(caller.operator())
                        && clock.instant().isBefore(its.at().plus(UNDONE_WITHIN)))
                .isPresent();
    }

    /** @param reason in his words, as far as it helps whoever reads it */
    record NewStop(String phone, boolean stopped, String reason) {

        NewStop {
            new Invalid().text("/reason", reason, Stop.REASON_MAX).orElseRefuse();
        }
    }

    /**
     * @param phone E.164
     * @param reason absent while he may be called, as {@code by} and {@code at}
     */
    record StopView(
            String phone,
            boolean stopped,
            @Nullable String reason,
            @Nullable OperatorId by,
            @Nullable Instant at) {

        static StopView of(Phone phone, Optional<Stop> stop) {
            return stop.map(its -> new StopView(phone.e164(), true, its.reason(), its.by(), its.at()))
                    .orElseGet(() -> new StopView(phone.e164(), false, null, null, null));
        }
    }
}
