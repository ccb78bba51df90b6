package orderdesk.insight.figures.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passage.End;
import org.jspecify.annotations.Nullable;

/**
 * An order behind a figure.
 *
 * @param attemptedAt first dialled
 * @param talkedAt first spoken with
 * @param operator who read it back, or dialled first
 * @param end absent while it is open
 */
record CountedOrder(
        UUID orderId,
        ShopId shop,
        Instant placedAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant talkedAt,
        @Nullable Instant confirmedAt,
        int attempts,
        @Nullable String operator,
        @Nullable End end) {

    static CountedOrder of(Passage passage) {
        var contact = passage.contact();
        return new CountedOrder(
                passage.order().value(),
                passage.shop(),
                Objects.requireNonNull(passage.placedAt()), // a list of a time has none without
                contact.attemptedAt(),
                contact.talkedAt(),
                contact.confirmedAt(),
                passage.attempts(),
                passage.operator(),
                passage.end());
    }
}
