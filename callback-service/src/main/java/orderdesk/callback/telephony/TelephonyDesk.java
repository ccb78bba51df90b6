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
     * @param controls of every exchange that is connected
     */
    public record Around(CallGateway gateway, List<CallControl> controls, Routes routes, OwedCalls owed) {

        public Around {
            controls = List.copyOf(controls);
        }
    }
}
