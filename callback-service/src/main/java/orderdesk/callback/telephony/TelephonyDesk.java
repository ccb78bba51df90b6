package orderdesk.callback.telephony;

import java.util.List;

/** Everything that can be done with calls, by whoever builds the service: the Spring shell or a test. */
public record TelephonyDesk(
        CallDesk calls,
        Intake intake,
        DialDesk dials,
        Directory directory,
        Ledger ledger,
        InVainDesk inVain,
        ControlDesk controls,
        AccessDesk accesses) {

    /**
     * What telephony works with.
     *
     * @param gateways of every exchange that places calls, as {@code controls} of those that may be asked more
     */
    public record Around(List<CallGateway> gateways, List<CallControl> controls, Routes routes, OwedCalls owed) {

        public Around {
            gateways = List.copyOf(gateways);
            controls = List.copyOf(controls);
        }
    }
}
