package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.contracts.callback.CallResult;

/**
 * One leg of a call, one telephone that was rung, as its news in their order tell of it.
 *
 * @param news at least one, by their number
 */
record Leg(String id, List<LegNews> news) {

    Direction direction() {
        return news.stream().map(LegNews::direction).reduce(Direction::and).orElseThrow();
    }

    boolean isOurCommand() {
        return news.stream().anyMatch(each -> each.command() != null);
    }

    Rung rung() {
        return news.getLast().rung();
    }

    Party party() {
        return news.stream()
                .map(LegNews::party)
                .reduce((before, after) -> after.or(before))
                .orElseThrow();
    }

    Instant firstAt() {
        return news.stream().map(LegNews::at).reduce(Times::earlier).orElseThrow();
    }

    /** When this telephone was taken up with the customer at the other end. */
    Optional<Instant> voiceAt() {
        return news.stream()
                .filter(each -> each.phase() == Phase.ANSWERED
                        && each.direction() != Direction.INTERNAL
                        && each.rung() != Rung.MACHINE)
                .map(LegNews::at)
                .reduce(Times::earlier);
    }

    /** By whomever, and whoever is at the other end. */
    boolean isTakenUp() {
        return news.stream().anyMatch(each -> each.phase() == Phase.ANSWERED || each.phase() == Phase.HELD);
    }

    Optional<Instant> endedAt() {
        return news.stream()
                .filter(each -> each.phase() == Phase.ENDED)
                .map(LegNews::at)
                .findFirst();
    }

    boolean isHeld() {
        return news.getLast().phase() == Phase.HELD;
    }

    Optional<CallResult> cause() {
        return news.stream()
                .flatMap(each -> Optional.ofNullable(each.cause()).stream())
                .reduce((_, later) -> later);
    }
}
