package orderdesk.callback.telephony;

/** Everything that can be done with calls, by whoever builds the service: the Spring shell or a test. */
public record TelephonyDesk(
        CallDesk calls, Intake intake, DialDesk dials, Directory directory, Ledger ledger, InVainDesk inVain) {}
