package orderdesk.callback.telephony.domain;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/** Who looked at what of a call that not everybody needs to: its recordings, and the caller's orders in another shop. */
public record AccessLog(List<Access> accesses) {

    public static final AccessLog EMPTY = new AccessLog(List.of());

    /** Of one call; who looks at more of it has the first ones in the history. */
    public static final int KEPT_MAX = 200;

    /** A player asks for one recording piece by piece; that is one look. */
    static final Duration ONE_LOOK = Duration.ofMinutes(10);

    public AccessLog {
        accesses = List.copyOf(accesses);
    }

    /** What was looked at. */
    public enum What {
        RECORDING,
        SISTER_SHOP
    }

    /** @param which number of the recording, or the shop */
    public record Access(What what, String which, OperatorId by, Instant at) {}

    /** Kept with the call's audit trail, and told to nobody. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = AccessEvent.Unknown.class)
    public sealed interface AccessEvent {

        @JsonTypeName("callback.call-accessed.v1")
        record CallAccessed(Access access) implements AccessEvent {}

        /** Stands in for event types added after this build, so that an older reader skips them. */
        record Unknown() implements AccessEvent {}
    }

    public Decision<AccessLog, AccessEvent> with(Access next) {
        if (lastAlike(next) != null) {
            return Decision.of(this);
        }
        var more = new ArrayList<>(accesses);
        more.add(next);
        var kept = more.subList(Math.max(0, more.size() - KEPT_MAX), more.size());
        return Decision.of(new AccessLog(kept), new AccessEvent.CallAccessed(next));
    }

    private @Nullable Access lastAlike(Access next) {
        return accesses.stream()
                .filter(each -> each.what() == next.what()
                        && each.which().equals(next.which())
                        && Objects.equals(each.by(), next.by())
                        && each.at().plus(ONE_LOOK).isAfter(next.at()))
                .findFirst()
                .orElse(null);
    }
}
