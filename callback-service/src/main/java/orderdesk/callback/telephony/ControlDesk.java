package orderdesk.callback.telephony;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.callback.telephony.CallControl.Act;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.CallRefused;
import orderdesk.callback.telephony.domain.Care.Handed;
import orderdesk.callback.telephony.domain.Ongoing;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** What an operator does with a call while he talks, and how a colleague goes on with it (R060). */
public final class ControlDesk {

    private final Aggregates<Call, CallEvent> calls;
    private final Directory directory;
    private final List<CallControl> exchanges;
    private final Clock clock;

    public ControlDesk(
            Aggregates<Call, CallEvent> calls, Directory directory, List<CallControl> exchanges, Clock clock) {
        this.calls = calls;
        this.directory = directory;
        this.exchanges = List.copyOf(exchanges);
        this.clock = clock;
    }

    /** Who wants it; a senior may do it with anybody's call. */
    public record By(OperatorId operator, boolean senior, Cause cause) {}

    /** What the call's exchange has a command for. */
    public Set<Act> acts(Call call) {
        return of(call).map(CallControl::acts).orElse(Set.of());
    }

    /** @throws CallRefused where it cannot be done, is another's, or the exchange refused it */
    public void act(Call call, Act act, By by) {
        ask(ongoing(call, by), act, null, by);
    }

    /**
     * Asks the exchange first: where it refuses, the card stays where it is. A crash in between leaves a colleague whose
     * telephone rings without a note; the request is repeated, and the exchange knows its id.
     *
     * @param consult the operator talks with the colleague before the customer does
     * @throws NoExtension where the colleague has no telephone
     */
    public Stored<Call> handOver(Call call, OperatorId to, String note, boolean consult, By by) {
        var target = directory.extension(to).orElseThrow(NoExtension::new);
        ask(ongoing(call, by), consult ? Act.CONSULT : Act.TRANSFER, target, by);
        var handed = new Handed(by.operator(), to, note, clock.instant());
        return calls.change(
                        call.shop(),
                        call.id().toString(),
                        by.cause(),
                        known -> new Ongoing(known.orElseThrow().state()).handOver(handed))
                .stored();
    }

    /** Nobody's telephone could ring. */
    public static final class NoExtension extends RuntimeException {}

    private static Ongoing ongoing(Call call, By by) {
        var ongoing = new Ongoing(call);
        if (!by.senior()) {
            ongoing.requireBy(by.operator());
        }
        return ongoing;
    }

    private void ask(Ongoing ongoing, Act act, @Nullable String target, By by) {
        var exchange = of(ongoing.call()).filter(its -> its.acts().contains(act));
        var leg = ongoing.leg().orElseThrow(CallRefused.Over::new);
        var extension = ongoing.extension().orElseThrow(CallRefused.Over::new);
        var id = "act/" + Ids.of(ongoing.call().id().toString(), act.name(), leg, String.valueOf(target));
        var answer = exchange.orElseThrow(CallRefused.Unsupported::new)
                .act(new CallControl.Order(id, act, leg, ongoing.operatorLeg().orElse(leg), extension, target));
        if (answer.refusal() != null) {
            throw new CallRefused.ByExchange(answer.refusal());
        }
    }

    private Optional<CallControl> of(Call call) {
        return exchanges.stream()
                .filter(each -> each.provider().equals(call.provider()))
                .findFirst();
    }
}
