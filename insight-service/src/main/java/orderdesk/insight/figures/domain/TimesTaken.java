package orderdesk.insight.figures.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.insight.figures.domain.Figures.Spread;
import orderdesk.insight.figures.domain.Figures.Times;
import org.jspecify.annotations.Nullable;

/** How long orders took until something happened, by one way of counting time. */
final class TimesTaken {

    private final List<Long> toAttempt = new ArrayList<>();
    private final List<Long> toTalk = new ArrayList<>();
    private final List<Long> toConfirmed = new ArrayList<>();

    void add(Passage passage, OpenTime time) {
        var contact = passage.contact();
        add(passage, contact.attemptedAt(), time, toAttempt);
        add(passage, contact.talkedAt(), time, toTalk);
        add(passage, contact.confirmedAt(), time, toConfirmed);
    }

    private static void add(Passage passage, @Nullable Instant until, OpenTime time, List<Long> taken) {
        if (passage.placedAt() != null && until != null) {
            taken.add(time.between(passage.shop(), passage.placedAt(), until).toSeconds());
        }
    }

    Times times() {
        return new Times(Spread.of(toAttempt), Spread.of(toTalk), Spread.of(toConfirmed));
    }
}
