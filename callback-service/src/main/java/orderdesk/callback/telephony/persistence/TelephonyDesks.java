package orderdesk.callback.telephony.persistence;

import java.time.Clock;
import java.time.Duration;
import orderdesk.callback.telephony.AccessDesk;
import orderdesk.callback.telephony.CallDesk;
import orderdesk.callback.telephony.ControlDesk;
import orderdesk.callback.telephony.DialDesk;
import orderdesk.callback.telephony.Directory;
import orderdesk.callback.telephony.InVainDesk;
import orderdesk.callback.telephony.Intake;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.TelephonyDesk.Around;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;

/** Opens the aggregates of telephony on a store, and builds the desk that works on them. */
public final class TelephonyDesks {

    /** No exchange says how long it waits for an answer; a database takes about ten seconds to choose another primary. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private TelephonyDesks() {}

    public static TelephonyDesk on(AggregateStore store, Around around, Shops shops, Clock clock) {
        var calls = store.open(new CallKind());
        var books = store.open(new PhoneBookKind());
        var ledger = new StoredLedger(calls, shops);
        var directory = new Directory(books, new StoredBooks(books, shops), clock);
        var dials = new DialDesk(store.open(new DialKind()), around.gateways(), directory, clock);
        var desk = new CallDesk(calls, ledger, directory, dials, around.routes(), clock);
        return new TelephonyDesk(
                desk,
                new Intake(desk::take, PATIENCE),
                dials,
                directory,
                ledger,
                new InVainDesk(store.open(new CallerKind()), calls, around.owed()),
                new ControlDesk(calls, directory, around.controls(), clock),
                new AccessDesk(store.open(new AccessLogKind()), clock));
    }
}
