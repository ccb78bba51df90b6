package orderdesk.callback.presence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.domain.Activity;
import orderdesk.callback.presence.domain.Attendance;
import orderdesk.callback.presence.domain.Help;
import orderdesk.callback.presence.domain.Prepared;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is there, and what he does. */
@RestController
@Tag(name = "presence")
class PresenceController {

    private final PresenceDesk desk;

    PresenceController(PresenceDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/v1/presence")
    @Operation(operationId = "readPresence", summary = "What the desk knows you to be doing")
    Presence own(Caller caller) {
        requireShop(caller);
        return reminded(
                desk.of(caller.operator(), caller.shops()).map(Presence::of).orElseGet(() -> Presence.off(caller)),
                caller);
    }

    @PutMapping("/v1/presence")
    @Operation(
            operationId = "changePresence",
            summary = "Say what you do now",
            description = "The last word counts, whatever was said before: there is nothing to lose, so no If-Match."
                    + " A shift starts with READY and what was prepared for it; saying it again changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "start", value = Examples.START),
                                                @ExampleObject(name = "wrap up longer", value = Examples.LONGER)
                                            })))
    Presence change(@RequestBody PresenceChange change, Caller caller) {
        requireShop(caller);
        return reminded(Presence.of(changed(change, caller)), caller);
    }

    private Presence reminded(Presence presence, Caller caller) {
        return presence.reminded(desk.unread(caller.operator(), caller.shops()));
    }

    private Attendance changed(PresenceChange change, Caller caller) {
        var shift = change.shift();
        if (shift != null) {
            return desk.start(caller.operator(), caller.shops(), shift.prepared(), caller.cause());
        }
        return Boolean.TRUE.equals(change.longer())
                ? desk.extendWrapUp(caller.operator(), caller.shops(), caller.cause())
                : desk.turnTo(change.activity(), caller.operator(), caller.shops(), caller.cause());
    }

    @GetMapping("/v1/presences")
    @Operation(operationId = "listPresences", summary = "Everybody whose shift runs; at most 500")
    Page<Presence> floor(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return new Page<>(
                desk.floor(caller.shops(shop)).stream().map(Presence::of).toList(), null);
    }

    static void requireShop(Caller caller) {
        if (caller.shops().isEmpty()) {
            throw new Problem(HttpStatus.FORBIDDEN, "forbidden", "You work for no shop.");
        }
    }

    /**
     * What one person does.
     *
     * @param until when the time that is meant for it is over: 15 s to read, 20 s to wrap up
     * @param extended this wrap-up was prolonged already
     * @param startedAt of his shift; absent while he is off
     * @param help what he asked his senior in the work that he is at, and was told
     * @param unread shops whose regulation he has yet to read; said to himself only
     */
    record Presence(
            OperatorId operator,
            ShopId shop,
            Activity activity,
            @Nullable Instant since,
            @Nullable Instant until,
            boolean extended,
            @Nullable Instant startedAt,
            @Nullable Help help,
            @Nullable List<ShopId> unread) {

        Presence reminded(List<ShopId> of) {
            return new Presence(operator, shop, activity, since, until, extended, startedAt, help, of);
        }

        static Presence of(Attendance attendance) {
            var shift = attendance.shift();
            return new Presence(
                    attendance.operator(),
                    attendance.shop(),
                    attendance.activity(),
                    attendance.since(),
                    attendance.until(),
                    attendance.extended(),
                    shift == null ? null : shift.startedAt(),
                    attendance.help(),
                    null);
        }

        /** Who never started a shift. */
        static Presence off(Caller caller) {
            var shop = List.copyOf(caller.shops()).getFirst();
            return new Presence(caller.operator(), shop, Activity.OFF, null, null, false, null, null, null);
        }
    }

    /**
     * @param longer prolongs the wrap-up that runs, once, by 20 s
     * @param shift what was prepared, to start one; the activity is READY then
     */
    record PresenceChange(
            Activity activity,
            @Nullable Boolean longer,
            @Nullable Preparation shift) {

        PresenceChange {
            if (shift != null && activity != Activity.READY) {
                throw invalid("/activity", "A shift starts with READY.");
            }
        }
    }

    /** @param regulations per shop, the version that was acknowledged */
    record Preparation(boolean headset, Map<String, Integer> regulations) {

        Preparation {
            if (regulations.size() > Prepared.SHOPS_MAX) {
                throw invalid("/shift/regulations", "At most %d.".formatted(Prepared.SHOPS_MAX));
            }
        }

        Prepared prepared() {
            var known = new HashMap<ShopId, Integer>();
            regulations.forEach((shop, version) -> known.put(new ShopId(shop), version));
            return new Prepared(headset, known);
        }
    }

    private static Problem invalid(String pointer, String detail) {
        return Problem.unprocessable(
                "invalid",
                "What was sent is not acceptable; see errors.",
                List.of(new Problem.Error(pointer, "impossible", detail)));
    }
}
