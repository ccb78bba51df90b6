package orderdesk.callback.presence.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What everybody of a shop has to know before a shift.
 *
 * @param version of the regulation; grows when its text changes, and is then to be acknowledged anew
 * @param news what changed: promotions, what is sold out, a new script; may be empty
 * @param regulation by which everybody works
 * @param blocks whoever has not acknowledged it starts no shift; where not, or not said, he is reminded
 */
public record Briefing(
        int version,
        String news,
        String regulation,
        OperatorId by,
        Instant at,
        @Nullable Boolean blocks) {

    /** Longest news, in characters: they are read before a shift. */
    public static final int NEWS_MAX = 5_000;

    /** Longest regulation, in characters: some forty pages. */
    public static final int REGULATION_MAX = 100_000;

    /** @param blocks as the briefing's */
    public record Words(
            String news, String regulation, @Nullable Boolean blocks, OperatorId by) {}

    public static Decision<Briefing, CallEvent> write(Optional<Briefing> known, Words words, Instant now) {
        var version = known.map(Briefing::version).orElse(0);
        var same =
                known.filter(each -> each.regulation.equals(words.regulation)).isPresent();
        return Decision.of(
                new Briefing(same ? version : version + 1, words.news, words.regulation, words.by, now, words.blocks));
    }

    @JsonIgnore
    public boolean isBlocking() {
        return Boolean.TRUE.equals(blocks);
    }

    public Regulation asRegulation() {
        return Regulation.of(this);
    }
}
