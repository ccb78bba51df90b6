package orderdesk.callback.telephony;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.callback.telephony.CallGateway.Answer;
import orderdesk.callback.telephony.CallGateway.Command;
import orderdesk.callback.telephony.TelephonyDesk.Around;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Care.Routed;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.callback.telephony.domain.PhoneBook.Extension;
import orderdesk.callback.telephony.domain.PhoneBook.Line;
import orderdesk.callback.telephony.persistence.TelephonyDesks;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** Telephony on a store in memory, with the two demo shops' lines and an exchange that notes what it is asked. */
final class Switchboard implements CallGateway {

    static final Instant NOON = Instant.parse("2026-11-24T09:00:00Z");
    static final String TRIBUNA_LINE = "+78005550122";
    static final String CHASY_LINE = "+78005550496";
    static final Cause CAUSE = new Cause("manager", "test", null);

    /** Whoever calls in vain is {@code InVainDeskTests}' concern. */
    private static final OwedCalls NOBODY = (OwedCalls) Proxy.newProxyInstance(
            OwedCalls.class.getClassLoader(), new Class<?>[] {OwedCalls.class}, (_, method, _) -> {
                throw new AssertionError(method);
            });

    final SimulatedClock clock = new SimulatedClock(NOON);
    final SimulatedStore store = SimulatedStore.synchronous(clock);
    final TelephonyDesk desk = TelephonyDesks.on(
            store, new Around(List.of(this), List.of(), (_, _) -> Routed.ANYWHERE, NOBODY), new FixedShops(), clock);
    final List<Command> asked = new ArrayList<>();
    Answer answer = Answer.TAKEN;

    @Nullable
    ExchangeUnavailable away;

    Switchboard() {
        book(FixedShops.TRIBUNA, List.of(line(TRIBUNA_LINE)), List.of(new Extension("101", FixedShops.ANNA)));
        book(FixedShops.CHASY, List.of(line(CHASY_LINE)), List.of(new Extension("103", FixedShops.TIMUR)));
    }

    void book(ShopId shop, List<Line> lines, List<Extension> extensions) {
        desk.directory().write(shop, lines, extensions, CAUSE, _ -> {});
    }

    static Line line(String number) {
        return new Line(number, "линия", null, NOON);
    }

    @Override
    public String provider() {
        return "mango";
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public Answer originate(Command command) {
        asked.add(command);
        if (away != null) {
            throw away;
        }
        return answer;
    }

    /** A whole call, by its summary alone; seconds from noon. */
    Call called(String entry, String line, @Nullable String phone, long began, long answered, long ended) {
        return over(Direction.INCOMING, entry, line, phone, began, answered, ended);
    }

    Call dialled(String entry, String phone, long began, long answered, long ended) {
        return over(Direction.OUTGOING, entry, TRIBUNA_LINE, phone, began, answered, ended);
    }

    private Call over(
            Direction direction,
            String entry,
            String line,
            @Nullable String phone,
            long began,
            long answered,
            long ended) {
        var customer = phone == null ? null : new Phone(phone, phone);
        var summary = new Summary(
                direction,
                Party.of("101", customer),
                NOON.plusSeconds(began),
                answered < 0 ? null : NOON.plusSeconds(answered),
                NOON.plusSeconds(ended),
                CallResult.NO_ANSWER);
        return desk.calls().take(new Notice("mango", entry, line, summary)).state();
    }

    Optional<Call> find(ShopId shop, String entry) {
        return desk.calls().find(Set.of(shop), Call.id(shop, "mango", entry)).map(found -> found.state());
    }
}
