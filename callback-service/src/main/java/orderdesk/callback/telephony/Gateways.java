package orderdesk.callback.telephony;

import java.util.List;

/** Places a call at the exchange at which its line is; where the phone book does not say, at the one that is connected. */
final class Gateways {

    private final List<CallGateway> exchanges;
    private final Directory directory;

    Gateways(List<CallGateway> exchanges, Directory directory) {
        this.exchanges = List.copyOf(exchanges);
        this.directory = directory;
    }

    /** @throws ExchangeUnavailable where none is connected, or not the line's own */
    CallGateway.Answer originate(CallGateway.Command command) {
        var at = directory.exchangeOf(command.line());
        return exchanges.stream()
                .filter(each -> at.map(each.provider()::equals).orElseGet(each::isConnected))
                .findFirst()
                .orElseThrow(() -> new ExchangeUnavailable("No exchange is connected"))
                .originate(command);
    }
}
