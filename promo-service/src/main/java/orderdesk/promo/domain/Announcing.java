package orderdesk.promo.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsHeld;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsRedeemed;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsRefused;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsReleased;
import orderdesk.contracts.benefit.BenefitEvent.Held;
import orderdesk.platform.Decision;

/** What a finished step makes known of an order's benefits. */
record Announcing(OrderBenefits benefits, Instant now) {

    Decision<OrderBenefits, BenefitEvent> decision() {
        var events = events();
        return new Decision<>(benefits.announced(events.size()), events);
    }

    private List<BenefitEvent> events() {
        var id = benefits.orderId();
        return switch (benefits.aim()) {
            case HOLD -> held();
            case REDEEM ->
                List.of(new BenefitsRedeemed(id, benefits.version(), benefits.revision() + 1, holdings(), now));
            case KEEP -> List.of(); // nothing that is held has changed
            case RELEASE -> List.of(new BenefitsReleased(id, benefits.version(), benefits.revision() + 1, now));
        };
    }

    /** What is refused first, so that what is held is the last word where anything is. */
    private List<BenefitEvent> held() {
        var holdings = holdings();
        var refused = benefits.results().stream()
                .filter(result -> result.refused() != null)
                .toList();
        var events = new ArrayList<BenefitEvent>();
        for (var result : refused) {
            events.add(refusal(result, events.size() + 1, !holdings.isEmpty()));
        }
        if (!holdings.isEmpty() || refused.isEmpty()) {
            var revision = benefits.revision() + events.size() + 1;
            events.add(new BenefitsHeld(benefits.orderId(), benefits.version(), revision, holdings, now));
        }
        return events;
    }

    private BenefitEvent refusal(Result result, int more, boolean partial) {
        var why = result.refused() == null ? Refusal.UNKNOWN : result.refused();
        return new BenefitsRefused(
                benefits.orderId(),
                benefits.version(),
                benefits.revision() + more,
                result.masked(),
                why.word(),
                now,
                partial ? true : null);
    }

    private List<Held> holdings() {
        return benefits.results().stream()
                .flatMap(result -> Stream.ofNullable(result.held()))
                .toList();
    }
}
