package orderdesk.callback.telephony;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** What can be looked up in the calls that are kept. */
public interface Ledger {

    /** The calls of one entry: one, and for a moment a second one that had no shop yet. */
    List<Stored<Call>> ofEntry(String provider, String entry);

    /** Calls without a shop that nobody has given one, the oldest first. */
    List<Stored<Call>> strays(int limit);

    /** The last first. */
    List<Stored<Call>> page(Set<ShopId> shops, Wanted wanted, Optional<Place> after, int limit);

    /** The calls that came of a wish to dial. */
    Optional<Stored<Call>> ofDial(ShopId shop, UUID dial);

    /** Who of these was talked with, and when last: one entry of each telephone. */
    List<Stored<Call>> talksWith(ShopId shop, Collection<String> phones, Instant since, int limit);

    Place place(Call call);

    /**
     * Which calls of a list; what is absent does not matter.
     *
     * @param from of their beginning
     * @param to of their beginning, exclusive
     */
    record Wanted(
            @Nullable String line,
            @Nullable Direction direction,
            @Nullable CallResult result,
            @Nullable Boolean missed,
            @Nullable String phone,
            @Nullable String operator,
            @Nullable Boolean recorded,
            @Nullable Instant from,
            @Nullable Instant to) {

        public static final Wanted ALL = new Wanted(null, null, null, null, null, null, null, null, null);

        /** What one operator did in a time. */
        static Wanted by(OperatorId operator, Instant from, Instant to) {
            return new Wanted(null, null, null, null, null, operator.value(), null, from, to);
        }

        /** Everything that began then. */
        public static Wanted between(Instant from, Instant to) {
            return new Wanted(null, null, null, null, null, null, null, from, to);
        }
    }

    /** Where a call stands in a list. */
    record Place(Instant began, String id) {}
}
