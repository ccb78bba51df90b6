package orderdesk.callback.presence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.callback.presence.domain.Acknowledged;
import orderdesk.callback.presence.domain.Briefing;
import orderdesk.callback.presence.domain.Duty;
import orderdesk.callback.presence.domain.Regulation;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;

/**
 * By what everybody of a shop works, in versions, and who has read which (R053).
 *
 * <p>The text of a version is written beside the briefing that brought it; a crash in between is made good by the next
 * briefing, and until then the briefing itself has it.
 */
public final class RegulationDesk {

    /** Versions that are listed; older ones stay readable by their number. */
    public static final int LISTED_MAX = 50;

    private final Aggregates<Briefing, CallEvent> briefings;
    private final Aggregates<Regulation, CallEvent> regulations;
    private final Aggregates<Acknowledged, CallEvent> marks;
    private final Shops shops;
    private final Clock clock;

    public RegulationDesk(
            Aggregates<Briefing, CallEvent> briefings,
            Aggregates<Regulation, CallEvent> regulations,
            Aggregates<Acknowledged, CallEvent> marks,
            Shops shops,
            Clock clock) {
        this.briefings = briefings;
        this.regulations = regulations;
        this.marks = marks;
        this.shops = shops;
        this.clock = clock;
    }

    public Optional<Stored<Briefing>> briefing(ShopId shop) {
        return briefings.find(shop, shop.value());
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Stored<Briefing> brief(
            ShopId shop, Briefing.Words words, Cause cause, Consumer<Optional<Stored<Briefing>>> precondition) {
        var now = clock.instant();
        briefing(shop).ifPresent(known -> keep(shop, known.state(), cause));
        var stored = briefings
                .change(shop, shop.value(), cause, known -> {
                    precondition.accept(known);
                    return Briefing.write(known.map(Stored::state), words, now);
                })
                .stored();
        keep(shop, stored.state(), cause);
        return stored;
    }

    private void keep(ShopId shop, Briefing briefing, Cause cause) {
        var text = briefing.asRegulation();
        regulations.change(
                shop,
                id(shop, text.version()),
                cause,
                known -> Decision.of(known.map(Stored::state).orElse(text)));
    }

    /** The newest first. */
    public List<Regulation> versions(ShopId shop) {
        var last = briefing(shop).map(known -> known.state().version()).orElse(0);
        var ids = IntStream.rangeClosed(Math.max(1, last - LISTED_MAX + 1), last)
                .mapToObj(version -> id(shop, version))
                .toList();
        return new ArrayList<>(regulations.findAll(shop, ids))
                .reversed().stream().map(Stored::state).toList();
    }

    public Optional<Regulation> version(ShopId shop, int version) {
        return regulations
                .find(shop, id(shop, version))
                .map(Stored::state)
                .or(() -> briefing(shop)
                        .map(known -> known.state().asRegulation())
                        .filter(text -> text.version() == version));
    }

    /** What this operator owes to the shop's regulation now. */
    public Duty duty(ShopId shop, OperatorId operator) {
        return briefing(shop)
                .map(Stored::state)
                .map(now -> new Duty(now.version(), hasRead(shop, operator, now.version()), now.isBlocking()))
                .orElse(Duty.NONE);
    }

    private boolean hasRead(ShopId shop, OperatorId operator, int version) {
        return marks.find(shop, id(shop, operator))
                .filter(known -> known.state().has(version))
                .isPresent();
    }

    /** @return nothing where another version counts now: it is to be read first */
    public Optional<Acknowledged> acknowledge(ShopId shop, OperatorId operator, int version, Cause cause) {
        if (version == 0 || duty(shop, operator).version() != version) {
            return Optional.empty();
        }
        var now = clock.instant();
        var done = marks.change(
                shop,
                id(shop, operator),
                cause,
                known -> Acknowledged.read(known.map(Stored::state), operator, version, now));
        return Optional.of(done.stored().state());
    }

    /** Everybody who works for the shop, with the newest version that he has read; nothing of who never read any. */
    public List<Reader> readers(ShopId shop) {
        return read(shop, Acknowledged::last);
    }

    /** Everybody who works for the shop, with when he read this version; nothing of who did not. */
    public List<Reader> readers(ShopId shop, int version) {
        return read(shop, marks -> marks.of(version));
    }

    private List<Reader> read(ShopId shop, Function<Acknowledged, Optional<Acknowledged.Mark>> which) {
        var members = shops.members(shop).stream().map(Member::id).toList();
        var ids = members.stream().map(operator -> id(shop, operator)).toList();
        var known = marks.findAll(shop, ids).stream()
                .collect(Collectors.toMap(stored -> stored.state().operator(), Stored::state));
        return members.stream()
                .map(operator -> new Reader(
                        operator, Optional.ofNullable(known.get(operator)).flatMap(which)))
                .toList();
    }

    /** @param mark of the version that was asked for */
    public record Reader(OperatorId operator, Optional<Acknowledged.Mark> mark) {}

    private static String id(ShopId shop, int version) {
        return "%s/%d".formatted(shop, version);
    }

    private static String id(ShopId shop, OperatorId operator) {
        return Ids.of("regulation", shop.value(), operator.value()).toString();
    }
}
