package orderdesk.callback.telephony;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.callback.telephony.domain.Dial;
import orderdesk.callback.telephony.domain.DialEvent;
import orderdesk.callback.telephony.domain.Dialled;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** Click-to-call: the shop's line or none, and no telephone rings twice because a request was repeated. */
public final class DialDesk {

    private static final String COMMAND = "dial/";

    private final Aggregates<Dial, DialEvent> dials;
    private final Gateways gateways;
    private final Clock clock;

    /** @param gateways of all exchanges; the first that is connected places calls over lines that name none */
    public DialDesk(Aggregates<Dial, DialEvent> dials, List<CallGateway> gateways, Directory directory, Clock clock) {
        this.dials = dials;
        this.gateways = new Gateways(gateways, directory);
        this.clock = clock;
    }

    /** The id that a request to dial gets, the same whenever it is repeated. */
    public static UUID id(ShopId shop, Once once) {
        return Ids.of("dial", shop.value(), once.client(), once.key());
    }

    /**
     * Asks the exchange, unless the same request did before.
     *
     * @throws orderdesk.platform.aggregate.KeyReused when the same key came with another request
     * @throws ExchangeUnavailable when it could not be asked: nothing rings, and this wish is over
     */
    public Done<Dial, DialEvent> dial(ShopId shop, Dialled dialled, String line, Once once, Cause cause) {
        var id = dialled.id().toString();
        var made = dials.create(shop, id, once, cause, () -> Dial.asked(shop, dialled, line, clock.instant()));
        if (made.replayed()) {
            return new Done<>(dials.find(shop, id).orElse(made.stored()), made.events(), true);
        }
        try {
            var command =
                    new CallGateway.Command(COMMAND + shop + "/" + id, dialled.extension(), dialled.phone(), line);
            return answered(shop, id, gateways.originate(command).refusal(), cause);
        } catch (ExchangeUnavailable away) {
            answered(shop, id, Dial.AWAY, cause);
            throw away;
        }
    }

    private Done<Dial, DialEvent> answered(ShopId shop, String id, @Nullable String refusal, Cause cause) {
        return dials.change(
                shop, id, cause, known -> known.orElseThrow().state().answered(refusal));
    }

    public Optional<Stored<Dial>> find(ShopId shop, UUID id) {
        return dials.find(shop, id.toString());
    }

    /** The exchange refused it after all. */
    public void failed(String command, String refusal, Cause cause) {
        ofCommand(command)
                .ifPresent(dial -> dials.change(
                        dial.shop(),
                        dial.dialled().id().toString(),
                        cause,
                        known -> known.orElseThrow().state().failed(refusal)));
    }

    /** One of ours, and not of another program that uses the same exchange. */
    public static boolean isCommand(String command) {
        return command.startsWith(COMMAND);
    }

    /** The wish that a command of ours carries. */
    Optional<Dial> ofCommand(String command) {
        var parts = command.split("/", -1);
        return isCommand(command) && parts.length == 3
                ? dials.find(new ShopId(parts[1]), parts[2]).map(Stored::state)
                : Optional.empty();
    }
}
