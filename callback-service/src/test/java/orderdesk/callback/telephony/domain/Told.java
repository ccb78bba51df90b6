package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.News;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.Recorded;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** What an exchange tells of one call, and what becomes of it. Seconds are counted from {@link #T}. */
public final class Told {

    public static final Instant T = Instant.parse("2026-11-24T10:00:00Z");
    public static final ShopId SHOP = new ShopId("tribuna");
    public static final String LINE = "+78005550122";
    public static final Phone IRINA = new Phone("+79161234567", "79161234567");
    public static final OperatorId ANNA = new OperatorId("anna");
    public static final Party ANNA_AND_IRINA = new Party("101", ANNA, IRINA);

    private Optional<Call> call = Optional.empty();
    private final List<CallEvent> events = new ArrayList<>();

    public static Instant at(long seconds) {
        return T.plusSeconds(seconds);
    }

    static LegNews menu(long seq, long at, Phase phase) {
        return leg("menu", seq, at, phase, Direction.INCOMING, Rung.MACHINE, new Party(null, null, IRINA), null);
    }

    static LegNews operator(long seq, long at, Phase phase, @Nullable CallResult cause) {
        return leg("operator", seq, at, phase, Direction.INCOMING, Rung.OPERATOR, ANNA_AND_IRINA, cause);
    }

    /** The leg that asks the operator first, when we call. */
    static LegNews ours(long seq, long at, Phase phase, @Nullable CallResult cause) {
        return dialled("ours", seq, at, phase, Rung.OPERATOR, cause);
    }

    static LegNews theirs(long seq, long at, Phase phase, @Nullable CallResult cause) {
        return dialled("theirs", seq, at, phase, Rung.CUSTOMER, cause);
    }

    private static LegNews dialled(String leg, long seq, long at, Phase phase, Rung rung, @Nullable CallResult cause) {
        return new LegNews(leg, seq, at(at), phase, Direction.OUTGOING, rung, ANNA_AND_IRINA, "dial/tribuna/1", cause);
    }

    static LegNews leg(
            String leg,
            long seq,
            long at,
            Phase phase,
            Direction direction,
            Rung rung,
            Party party,
            @Nullable CallResult cause) {
        return new LegNews(leg, seq, at(at), phase, direction, rung, party, null, cause);
    }

    static Summary summary(Direction direction, long answered, long ended, CallResult cause) {
        return new Summary(direction, ANNA_AND_IRINA, at(0), answered == 0 ? null : at(answered), at(ended), cause);
    }

    static Recorded recorded(long at, boolean complete) {
        return new Recorded("rec-1", at(at), complete);
    }

    /** Each a second after the one before, by the desk's clock. */
    Told hearing(News... news) {
        for (var each : news) {
            hear(each);
        }
        return this;
    }

    Told hear(News news) {
        var now = at(100 + events.size());
        var decision = Call.hear(call, SHOP, new Notice("mango", "e1", LINE, news), Origin.UNKNOWN, now);
        call = Optional.of(decision.next());
        events.addAll(decision.events());
        return this;
    }

    Told late(Instant now) {
        var decision = call().onTime(now);
        call = Optional.of(decision.next());
        events.addAll(decision.events());
        return this;
    }

    Call call() {
        return call.orElseThrow();
    }

    Ending ending() {
        return Optional.ofNullable(call().ending()).orElseThrow();
    }

    List<CallEvent> events() {
        return List.copyOf(events);
    }

    List<String> names() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
