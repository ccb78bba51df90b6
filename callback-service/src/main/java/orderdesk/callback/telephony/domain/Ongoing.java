package orderdesk.callback.telephony.domain;

import java.util.Optional;
import orderdesk.callback.telephony.domain.Care.Handed;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;

/** A call on which somebody talks with a customer, and what may be done with it. */
public record Ongoing(Call call) {

    /** @throws CallRefused.Over unless somebody talks with the customer */
    public Ongoing {
        if (call.ending() != null || call.answeredAt().isEmpty()) {
            throw new CallRefused.Over();
        }
    }

    /** @throws CallRefused.Anothers where another operator talks */
    public void requireBy(OperatorId operator) {
        if (!operator.equals(call.party().operator())) {
            throw new CallRefused.Anothers();
        }
    }

    /** A colleague is to go on with it, and reads what it is about (R060). */
    public Decision<Call, CallEvent> handOver(Handed to) {
        var next = call.with(Care.of(call.care()).handed(to));
        return Decision.of(next, new Telling(next).handedOver(to));
    }

    /** The leg on which the operator talks with the customer, by the provider's id. */
    public Optional<String> leg() {
        return Account.of(call).talking().map(Leg::id);
    }

    /** The leg that rang the operator first, where the desk called; else that on which he talks. */
    public Optional<String> operatorLeg() {
        return call.direction() == Direction.OUTGOING
                ? Account.of(call).legs().stream()
                        .filter(leg ->
                                leg.rung() == Rung.OPERATOR && leg.endedAt().isEmpty())
                        .map(Leg::id)
                        .findFirst()
                : leg();
    }

    /** The operator's telephone. */
    public Optional<String> extension() {
        return Optional.ofNullable(call.party().extension());
    }
}
