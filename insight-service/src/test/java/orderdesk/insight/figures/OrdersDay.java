package orderdesk.insight.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallEvent.ReminderCompleted;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactAttempted;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactStarted;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactTargetMissed;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** What was announced of one order, by its time, each question asked of the events anew. */
record OrdersDay(List<Received<?>> told) {

    private <E> Stream<E> all(Class<E> type) {
        return told.stream().map(Received::event).filter(type::isInstance).map(type::cast);
    }

    boolean has(Class<?> type) {
        return all(type).findAny().isPresent();
    }

    private OrderPlaced order() {
        return all(OrderPlaced.class).findFirst().orElseThrow();
    }

    Instant placed() {
        return order().placedAt();
    }

    ShopId shop() {
        return told.getFirst().shop();
    }

    boolean isCalled() {
        return order().channel() != OrderEvent.Channel.PHONE
                && (!isByRule() && !isMerged() || dialled() != null || has(ContactTargetMissed.class));
    }

    boolean isMystery() {
        return has(MysteryEvent.MysteryMarked.class);
    }

    boolean isMerged() {
        return all(OrderEvent.OrderCancelled.class).anyMatch(over -> over.duplicateOf() != null);
    }

    /** The last word on it, if nobody has taken it back. */
    boolean isByRule() {
        return all(OrderEvent.class)
                .filter(event -> event instanceof OrderConfirmed || event instanceof OrderEvent.OrderReopened)
                .reduce((_, later) -> later)
                .filter(last -> last instanceof OrderConfirmed by
                        && by.operator().value().startsWith("rule/"))
                .isPresent();
    }

    boolean isSale() {
        return !isMystery() && !isMerged();
    }

    @Nullable
    Instant dialled() {
        return all(ContactStarted.class).map(ContactStarted::at).findFirst().orElse(null);
    }

    @Nullable
    Instant talked() {
        return told.stream()
                .filter(each -> each.event() instanceof CustomerReached
                        || each.event() instanceof ContactAttempted tried && tried.result() == AttemptResult.LATER)
                .map(Received::at)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Instant confirmed() {
        return all(OrderConfirmed.class).map(OrderConfirmed::at).findFirst().orElse(null);
    }

    boolean ended(@Nullable Class<?> type) {
        var last = told.stream()
                .map(Received::event)
                .filter(event -> event instanceof OrderConfirmed
                        || event instanceof OrderEvent.OrderReopened
                        || event instanceof OrderEvent.OrderCancelled
                        || event instanceof OrderEvent.OrderExpired)
                .reduce((_, later) -> later);
        return type == null ? last.isEmpty() : last.filter(type::isInstance).isPresent();
    }

    boolean lacked() {
        return all(StockChecked.class)
                .findFirst()
                .filter(checked -> checked.lines().stream().anyMatch(line -> line.missing() > 0))
                .isPresent();
    }

    boolean reminded() {
        return all(ReminderCompleted.class)
                .anyMatch(call -> List.of("ANSWERED", "WILL_RECEIVE", "WANTS_CHANGE")
                        .contains(call.outcome().name()));
    }

    String parcel() {
        return all(DeliveryReported.class).map(report -> report.result().name()).reduce("", (_, later) -> later);
    }

    boolean isAtNight() {
        var hour = local(placed()).getHour();
        return hour < 10 || hour >= 20;
    }

    private LocalTime local(Instant at) {
        return at.atZone(zone()).toLocalTime();
    }

    private ZoneId zone() {
        return ZoneId.of(shop().equals(FixedShops.TRIBUNA) ? "Europe/Moscow" : "Asia/Yekaterinburg");
    }

    /** Minute by minute: everything happens at whole ones. */
    Duration open(Instant until) {
        var open = 0;
        for (var at = placed(); at.isBefore(until); at = at.plusSeconds(60)) {
            open += isOpen(at) ? 1 : 0;
        }
        return Duration.ofMinutes(open);
    }

    private boolean isOpen(Instant at) {
        var minute = local(at).toSecondOfDay() / 60;
        if (shop().equals(FixedShops.TRIBUNA)) {
            return minute >= 600 && minute < 1_230;
        }
        return switch (at.atZone(zone()).getDayOfWeek()) {
            case SUNDAY -> false;
            case SATURDAY -> minute >= 660 && minute < 960;
            default -> minute >= 600 && minute < 780 || minute >= 840 && minute < 1_140;
        };
    }

    String key(Grouping by) {
        return switch (by) {
            case SHOP -> shop().value();
            case CHANNEL -> order().channel().name();
            case DAY -> placed().atZone(zone()).toLocalDate().toString();
            case HOUR -> local(placed()).toString().substring(0, 2);
            case OPERATOR ->
                Stream.concat(
                                all(CustomerReached.class)
                                        .map(reached ->
                                                reached.readBack().operator().value())
                                        .reduce((_, later) -> later)
                                        .stream(),
                                all(ContactStarted.class)
                                        .map(dial -> dial.operator().value()))
                        .findFirst()
                        .orElse("");
        };
    }

    List<String> doers() {
        return Stream.of(
                        holds().stream().map(Hold::who),
                        all(ContactStarted.class).map(dial -> dial.operator().value()),
                        all(PromiseGiven.class)
                                .map(promise -> promise.operator().value()))
                .flatMap(each -> each)
                .toList();
    }

    int attempts(@Nullable String who) {
        return (int) all(ContactStarted.class)
                .filter(dial -> who == null || dial.operator().value().equals(who))
                .count();
    }

    int promises(Class<? extends ConfirmationEvent> type, @Nullable String who) {
        var given = all(PromiseGiven.class)
                .filter(promise -> who == null || promise.operator().value().equals(who))
                .map(promise -> promise.promiseId().toString())
                .toList();
        return (int) all(type)
                .filter(event -> given.stream().anyMatch(event.toString()::contains))
                .count();
    }

    Duration held(@Nullable String who) {
        return holds().stream()
                .filter(hold -> who == null || hold.who().equals(who))
                .map(hold -> Duration.between(hold.from(), hold.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    Duration wrapUp(@Nullable String who) {
        return holds().stream()
                .filter(hold -> who == null || hold.who().equals(who))
                .flatMap(hold -> all(CustomerReached.class)
                        .filter(reached -> !reached.at().isBefore(hold.from())
                                && reached.at().isBefore(hold.until()))
                        .map(reached -> Duration.between(reached.at(), hold.until())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** From the first word of a token to its release or the first word of a later one, within its lease; or to its last word. */
    private List<Hold> holds() {
        var holds = new ArrayList<Hold>();
        tokens().forEach(token -> {
            var begun = told.stream()
                    .filter(each -> token(each) == token)
                    .findFirst()
                    .orElseThrow();
            var who = begun.event() instanceof WorkClaimed claimed
                    ? claimed.operator().value()
                    : ((WorkHandedOver) begun.event()).to().value();
            var end = told.stream()
                    .filter(each -> token(each) > token
                            || each.event() instanceof WorkReleased released && released.token() == token)
                    .map(Received::at)
                    .findFirst()
                    .orElse(Instant.MAX);
            var words = told.stream()
                    .filter(each -> token(each) == token && !each.at().isAfter(end))
                    .toList();
            var last = words.getLast();
            var lease = last.event() instanceof WorkClaimed claimed ? claimed.leaseEnds() : Instant.MAX;
            holds.add(new Hold(who, begun.at(), end == Instant.MAX ? last.at() : Collections.min(List.of(end, lease))));
        });
        return holds;
    }

    private TreeSet<Long> tokens() {
        return told.stream()
                .map(OrdersDay::token)
                .filter(token -> token > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long token(Received<?> said) {
        return switch (said.event()) {
            case WorkClaimed claimed -> claimed.token();
            case WorkHandedOver handed -> handed.token();
            default -> 0;
        };
    }

    private record Hold(String who, Instant from, Instant until) {}
}
