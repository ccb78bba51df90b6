package orderdesk.insight.aftersale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleOpened;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.insight.aftersale.domain.SaleFigures;
import orderdesk.insight.aftersale.domain.SaleFigures.Decisions;
import orderdesk.insight.aftersale.domain.SaleFigures.Refunds;
import orderdesk.insight.aftersale.domain.SaleFigures.TimeTaken;
import orderdesk.insight.aftersale.domain.SaleGrouping;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** Counts the events of cases by themselves, without anything of the service: what its figures have to come to. */
final class CasesByHand {

    private final Map<String, List<Received<AfterSaleEvent>>> stories;
    private final Period period;

    CasesByHand(List<Received<AfterSaleEvent>> told, Period period) {
        this.stories = told.stream().collect(Collectors.groupingBy(Received::subject));
        this.period = period;
    }

    List<SaleFigures> figures(SaleGrouping by) {
        var answers = new TreeMap<String, List<List<Received<AfterSaleEvent>>>>();
        var money = new TreeMap<String, List<List<Received<AfterSaleEvent>>>>();
        for (var story : stories.values()) {
            if (during(openedAt(story))) {
                var end = end(story);
                add(answers, key(by, story, openedAt(story), end == null ? "" : end.by()), story);
            }
            var asked = step(story, Step.REFUND_ASKED);
            if (asked != null && during(asked.at())) {
                var paid = step(story, Step.REFUNDED);
                add(money, key(by, story, asked.at(), paid == null ? "" : paid.by()), story);
            }
        }
        var keys = new TreeMap<>(answers);
        money.forEach(keys::putIfAbsent);
        return keys.keySet().stream()
                .map(key -> new SaleFigures(
                        key,
                        decisions(answers.getOrDefault(key, List.of())),
                        refunds(money.getOrDefault(key, List.of()))))
                .toList();
    }

    private static <K> void add(
            Map<K, List<List<Received<AfterSaleEvent>>>> into, K key, List<Received<AfterSaleEvent>> story) {
        into.computeIfAbsent(key, _ -> new ArrayList<>()).add(story);
    }

    private String key(SaleGrouping by, List<Received<AfterSaleEvent>> story, Instant at, String who) {
        var shop = story.getFirst().shop();
        return switch (by) {
            case SHOP -> shop.value();
            case KIND -> opened(story).kind().name();
            case PERSON -> who;
            case DAY -> at.atZone(period.zones().of(shop)).toLocalDate().toString();
        };
    }

    private static Decisions decisions(List<List<Received<AfterSaleEvent>>> its) {
        var decided = its.stream().filter(story -> end(story) != null).toList();
        var open = its.stream().filter(story -> end(story) == null).toList();
        return new Decisions(
                its.size(),
                decided.size(),
                count(decided, story -> end(story).inTime()),
                open.size(),
                count(open, story -> overdue(story, false)),
                taken(
                        decided,
                        story -> Duration.between(openedAt(story), end(story).at())));
    }

    private static Refunds refunds(List<List<Received<AfterSaleEvent>>> its) {
        var paid =
                its.stream().filter(story -> step(story, Step.REFUNDED) != null).toList();
        var owed =
                its.stream().filter(story -> step(story, Step.REFUNDED) == null).toList();
        return new Refunds(
                its.size(),
                paid.size(),
                count(paid, CasesByHand::inTime),
                owed.size(),
                count(owed, story -> overdue(story, true)),
                taken(
                        paid,
                        story -> Duration.between(
                                step(story, Step.REFUND_ASKED).at(),
                                step(story, Step.REFUNDED).at())),
                taken(
                        paid,
                        story -> Duration.between(
                                openedAt(story), step(story, Step.REFUNDED).at())));
    }

    private static boolean inTime(List<Received<AfterSaleEvent>> story) {
        var paidAt = step(story, Step.REFUNDED).at();
        var law = opened(story).moneyBy();
        return !overdue(story, true) && (law == null || !paidAt.isAfter(law));
    }

    private static int count(
            List<List<Received<AfterSaleEvent>>> its, Function<List<Received<AfterSaleEvent>>, Boolean> which) {
        return (int) its.stream().filter(which::apply).count();
    }

    private static @Nullable TimeTaken taken(
            List<List<Received<AfterSaleEvent>>> its, Function<List<Received<AfterSaleEvent>>, Duration> how) {
        var all = new ArrayList<>(its.stream().map(how).map(Duration::toSeconds).toList());
        if (all.isEmpty()) {
            return null;
        }
        Collections.sort(all);
        var mean = all.stream().mapToLong(Long::longValue).sum() / all.size();
        return new TimeTaken(all.size(), mean, least(all, 0.5), least(all, 0.9), all.getLast());
    }

    /** The smallest value that at least this share of all values does not exceed. */
    private static long least(List<Long> sorted, double share) {
        return sorted.stream()
                .filter(value -> sorted.stream().filter(each -> each <= value).count() >= share * sorted.size())
                .findFirst()
                .orElseThrow();
    }

    private static boolean overdue(List<Received<AfterSaleEvent>> story, boolean money) {
        return events(story, AfterSaleStepTaken.class).stream()
                .anyMatch(each -> each.step() == Step.OVERDUE && (each.refund() != null) == money);
    }

    private boolean during(Instant at) {
        return !at.isBefore(period.from()) && at.isBefore(period.until());
    }

    private static AfterSaleOpened opened(List<Received<AfterSaleEvent>> story) {
        return events(story, AfterSaleOpened.class).getFirst();
    }

    private static Instant openedAt(List<Received<AfterSaleEvent>> story) {
        return opened(story).at();
    }

    @SuppressWarnings("NullAway") // asked of stories that have one, but where it is looked for
    private static AfterSaleResolved end(List<Received<AfterSaleEvent>> story) {
        var all = events(story, AfterSaleResolved.class);
        return all.isEmpty() ? null : all.getFirst();
    }

    @SuppressWarnings("NullAway") // asked of stories that have one, but where it is looked for
    private static AfterSaleStepTaken step(List<Received<AfterSaleEvent>> story, Step which) {
        return events(story, AfterSaleStepTaken.class).stream()
                .filter(each -> each.step() == which)
                .findFirst()
                .orElse(null);
    }

    private static <E extends AfterSaleEvent> List<E> events(List<Received<AfterSaleEvent>> story, Class<E> type) {
        return story.stream()
                .map(Received::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
