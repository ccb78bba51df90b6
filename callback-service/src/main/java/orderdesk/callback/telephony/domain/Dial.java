package orderdesk.callback.telephony.domain;

import java.time.Instant;
import orderdesk.callback.telephony.domain.DialEvent.DialAnswered;
import orderdesk.callback.telephony.domain.DialEvent.DialAsked;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An operator's wish to be connected with a customer over one of the shop's lines. The exchange is asked once: whoever
 * repeats the request is told what became of the first.
 *
 * @param refusal the exchange's reason, where it refused
 */
public record Dial(
        ShopId shop,
        Dialled dialled,
        String line,
        State state,
        @Nullable String refusal,
        Instant at) {

    /** The exchange could not be asked; nothing rang. */
    public static final String AWAY = "exchange-unavailable";

    /** What is known of the exchange's answer. */
    public enum State {
        /** Not known: the service was stopped while it asked. The telephones may ring. */
        ASKED,
        TAKEN,
        REFUSED
    }

    public static Decision<Dial, DialEvent> asked(ShopId shop, Dialled dialled, String line, Instant at) {
        return Decision.of(new Dial(shop, dialled, line, State.ASKED, null, at), new DialAsked(dialled, line, at));
    }

    public Decision<Dial, DialEvent> answered(@Nullable String itsRefusal) {
        return state == State.ASKED
                ? now(itsRefusal == null ? State.TAKEN : State.REFUSED, itsRefusal)
                : Decision.of(this);
    }

    /** It took the command, and could not do it. */
    public Decision<Dial, DialEvent> failed(String itsRefusal) {
        return state == State.REFUSED ? Decision.of(this) : now(State.REFUSED, itsRefusal);
    }

    private Decision<Dial, DialEvent> now(State next, @Nullable String itsRefusal) {
        return Decision.of(new Dial(shop, dialled, line, next, itsRefusal, at), new DialAnswered(itsRefusal));
    }
}
