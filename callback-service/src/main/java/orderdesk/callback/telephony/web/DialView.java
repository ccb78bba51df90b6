package orderdesk.callback.telephony.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Dial;
import orderdesk.callback.telephony.domain.Dial.State;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * A wish to dial, and what became of it.
 *
 * @param state {@code ASKED} while it is not known whether the exchange took it
 * @param refusal the exchange's reason, where it refused
 * @param call absent until something rings
 * @param suggested the outcome that the call's result means; absent where only the operator knows, as after a talk
 */
record DialView(
        UUID id,
        ShopId shop,
        String line,
        State state,
        @Nullable String refusal,
        Instant at,
        @Nullable CallView call,
        @Nullable AttemptResult suggested) {

    static DialView of(Dial dial, Optional<Call> call) {
        var result = call.flatMap(each -> Optional.ofNullable(each.ending())).map(end -> end.result());
        return new DialView(
                dial.dialled().id(),
                dial.shop(),
                dial.line(),
                dial.state(),
                dial.refusal(),
                dial.at(),
                call.map(CallView::of).orElse(null),
                result.flatMap(DialView::suggested).orElse(null));
    }

    private static Optional<AttemptResult> suggested(CallResult result) {
        return switch (result) {
            case NO_ANSWER, REJECTED -> Optional.of(AttemptResult.NO_ANSWER);
            case BUSY -> Optional.of(AttemptResult.BUSY);
            case ROBOT, UNREACHABLE, VOICEMAIL -> Optional.of(AttemptResult.ROBOT);
            case TALKED, DROPPED, FAILED -> Optional.empty();
        };
    }
}
