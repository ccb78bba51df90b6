package orderdesk.callback.telephony.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import orderdesk.callback.telephony.AccessDesk;
import orderdesk.callback.telephony.Recordings;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.AccessLog.Access;
import orderdesk.callback.telephony.domain.AccessLog.What;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.contracts.callback.CallId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recordings and messages as they were spoken (R069, R070): whoever hears one is written down first. */
@RestController
@RequestMapping("/v1/calls/{id}")
@Tag(name = "calls")
class RecordingController {

    private final FoundCalls calls;
    private final AccessDesk accesses;
    private final List<Recordings> recordings;

    RecordingController(TelephonyDesk desk, FoundCalls calls, List<Recordings> recordings) {
        this.calls = calls;
        this.accesses = desk.accesses();
        this.recordings = List.copyOf(recordings);
    }

    @GetMapping("/recordings/{number}")
    @Operation(
            operationId = "listenToCall",
            summary = "One recording of a call, as the exchange keeps it",
            description = "A part of it where `Range` asks for bytes (RFC 9110, section 14). An operator hears his own"
                    + " calls and what callers left for everybody; seniors and managers hear all. It is written down.")
    @ApiResponse(responseCode = "200", description = "All of it")
    @ApiResponse(responseCode = "206", description = "The part that was asked for")
    ResponseEntity<Resource> listen(
            @PathVariable CallId id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var call = calls.one(id, shop, caller).state();
        requireMay(call, caller);
        var all = call.heard().recordings();
        if (number < 1 || number > all.size() || all.get(number - 1).completedAt() == null) {
            throw Problem.notFound();
        }
        var keeper = keeper(call);
        accesses.looks(call, What.RECORDING, String.valueOf(number), caller.operator(), caller.cause());
        var audio = keeper.fetch(all.get(number - 1).id());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, audio.type())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new ByteArrayResource(audio.bytes()));
    }

    private Recordings keeper(Call call) {
        return recordings.stream()
                .filter(each -> each.provider().equals(call.provider()))
                .findFirst()
                .orElseThrow(Recordings.NotKept::new);
    }

    @GetMapping("/accesses")
    @Operation(
            operationId = "listCallAccesses",
            summary = "Who listened to a call, and who opened the caller's orders in another shop",
            description = "The last 200; one player counts once in ten minutes.")
    Page<Access> accesses(
            @PathVariable CallId id, @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return new Page<>(accesses.of(calls.one(id, shop, caller).state()), null);
    }

    private static void requireMay(Call call, Caller caller) {
        var oversees = caller.is(Role.SENIOR) || caller.is(Role.MANAGER);
        var own = caller.operator().equals(call.party().operator());
        if (!oversees && !own && !call.isMissed()) {
            throw new Problem(HttpStatus.FORBIDDEN, "recording-of-another", "A colleague talked; ask your senior.");
        }
    }
}
