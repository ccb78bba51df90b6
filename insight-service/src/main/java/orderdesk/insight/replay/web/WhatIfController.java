package orderdesk.insight.replay.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import orderdesk.insight.figures.web.Asked;
import orderdesk.insight.figures.web.Periods;
import orderdesk.insight.replay.Compared;
import orderdesk.insight.replay.ReplayDesk;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries out another roster, limit or window on the desk's own history. */
@RestController
@RequestMapping("/v1/figures/what-if")
@Tag(name = "figures")
class WhatIfController {

    private static final int DAYS_MAX = 31;

    /** A replay keeps a processor busy for seconds: more at once would starve what the topics bring. */
    static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE);

    private final ReplayDesk desk;
    private final Periods periods;

    WhatIfController(ReplayDesk desk, Periods periods) {
        this.desk = desk;
        this.periods = periods;
    }

    @PostMapping
    @Operation(
            operationId = "tryWhatIf",
            summary = "What would have become of a time's orders and calls with another roster, limit or window",
            description =
                    "Plays the orders, calls and operators of the time again, event by event. Changes nothing. How far"
                            + " the unchanged replay is from what was recorded is the error of the changed one.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(WhatIfBody.EXAMPLE))))
    Compared tryOut(Asked asked, @RequestBody WhatIfBody body, Caller caller) {
        var period = periods.of(asked, caller, DAYS_MAX);
        var change = body.change(period.shops());
        if (!turns.tryAcquire()) {
            throw Problem.tooMany(
                    "too-many-replays", "%d are played already.".formatted(AT_ONCE), Duration.ofSeconds(5));
        }
        try {
            return desk.compare(period, change);
        } finally {
            turns.release();
        }
    }
}
