package orderdesk.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactTargetMissed;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.Chronicle;
import orderdesk.insight.FactsInMemory;
import orderdesk.insight.aftersale.SaleCasesInMemory;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Figures;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Wait;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random days of a desk: what was made up is counted while it is made up, and must come out of the facts. */
class FiguresTests {

    static final ShopId TRIBUNA = new ShopId("tribuna");
    static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    static final Instant NOON = MIDNIGHT.plus(Duration.ofHours(9)); // at the shop
    static final ZoneId UTC = ZoneId.of("UTC");
    static final Period DAY = new Period(Set.of(TRIBUNA), MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)), UTC);

    final PassagesInMemory passages = new PassagesInMemory();
    final Chronicle chronicle = new Chronicle(new FactsInMemory(), passages, new SaleCasesInMemory());
    final FiguresDesk desk = new FiguresDesk(passages, new FixedShops());
    final List<Received<?>> told = new ArrayList<>();
    final List<Long> waits = new ArrayList<>();
    int confirmed;
    int missed;
    int byPhone;
    int attempts;
    int cameBack;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void figuresAreWhatWasMadeUp(long seed) {
        var random = new Random(seed);
        for (int order = 1; order <= 200; order++) {
            makeUp(order, random);
        }
        Collections.shuffle(told, random);
        History.hear(chronicle, told);

        var row = desk.figures(DAY, Grouping.SHOP).getFirst();

        assertThat(row.orders().placed()).isEqualTo(200);
        assertThat(row.orders().confirmed()).isEqualTo(confirmed);
        assertThat(row.orders().open()).isEqualTo(200 - confirmed);
        assertThat(row.contact().owed()).isEqualTo(200 - byPhone);
        assertThat(row.contact().targetMissed()).isEqualTo(missed);
        assertThat(row.work().attempts()).isEqualTo(attempts);
        assertThat(row.deliveries().notReminded().cameBack()).isEqualTo(cameBack);
        Collections.sort(waits);
        assertThat(row.contact().wallClock().toAttempt())
                .isEqualTo(new Figures.Spread(
                        waits.size(),
                        waits.stream().mapToLong(Long::longValue).sum() / waits.size(),
                        waits.get((waits.size() - 1) / 2),
                        waits.getLast()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHANNEL", "OPERATOR", "DAY", "HOUR"})
    void groupsAddUpToTheWhole(Grouping by) {
        var random = new Random(7);
        for (int order = 1; order <= 100; order++) {
            makeUp(order, random);
        }
        History.hear(chronicle, told);

        var rows = desk.figures(DAY, by);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(by == Grouping.DAY ? 1 : 2);
        assertThat(rows.stream().mapToInt(row -> row.orders().placed()).sum()).isEqualTo(100);
        assertThat(rows.stream().mapToInt(row -> row.orders().confirmed()).sum())
                .isEqualTo(confirmed);
        assertThat(rows.stream().mapToInt(row -> row.work().attempts()).sum()).isEqualTo(attempts);
    }

    @Test
    void shareOfConfirmedIsGivenByTheWaitWhileTheShopIsOpen() {
        quick(1, NOON, 4, true);
        quick(2, NOON, 4, false);
        quick(3, MIDNIGHT.minusSeconds(3_600), 8 * 60 + 5, true); // at 2:00 of the shop; called at 10:05
        quick(4, NOON, 300, false);
        told.addAll(new History(TRIBUNA, 5).placed(NOON, "SITE").told);
        told.addAll(new History(TRIBUNA, 6).placed(NOON, "PHONE").told);
        told.addAll(new History(TRIBUNA, 7).placed(NOON, "SITE").cancelled(after(NOON, 9)).told);
        told.addAll(
                new History(TRIBUNA, 8).placed(NOON, "SITE").dialled(1, after(NOON, 4)).told); // not over: says nothing
        History.hear(chronicle, told);

        var groups = desk.waits(DAY.during(MIDNIGHT.minusSeconds(3_600), DAY.until()));

        assertThat(groups)
                .filteredOn(group -> group.orders() > 0)
                .extracting(Wait::from, Wait::until, Wait::orders, Wait::confirmed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 5, 2, 1),
                        org.assertj.core.groups.Tuple.tuple(5, 10, 1, 1),
                        org.assertj.core.groups.Tuple.tuple(120, null, 1, 0),
                        org.assertj.core.groups.Tuple.tuple(null, null, 1, 0));
    }

    @Test
    void nightIsPartOfTheWallClockAndNoneOfTheOpenTime() {
        quick(1, MIDNIGHT.minusSeconds(3_600), 8 * 60 + 5, true);
        History.hear(chronicle, told);

        var contact = desk.figures(DAY.during(MIDNIGHT.minusSeconds(3_600), DAY.until()), Grouping.SHOP)
                .getFirst()
                .contact();

        assertThat(contact.wallClock().toAttempt()).isEqualTo(new Figures.Spread(1, 29_100, 29_100, 29_100));
        assertThat(contact.openTime().toAttempt()).isEqualTo(new Figures.Spread(1, 300, 300, 300));
        assertThat(contact.openTime().toConfirmed()).isEqualTo(new Figures.Spread(1, 420, 420, 420));
    }

    @Test
    void whatCarriesOnAnOrderIsNoSecondSaleAndOfItsChannel() {
        var bought = new History(TRIBUNA, 1)
                .placed(NOON, "MAIL")
                .confirmed(after(NOON, 5))
                .reopened(after(NOON, 9));
        var apart = new History(TRIBUNA, 2)
                .placedFor(bought, after(NOON, 10))
                .dialled(1, after(NOON, 12))
                .confirmed(after(NOON, 14));
        var again = new History(TRIBUNA, 3).placedFor(apart, after(NOON, 20));
        History.hear(chronicle, bought.confirmed(after(NOON, 11)).told);
        History.hear(chronicle, apart.told);
        History.hear(chronicle, again.told);

        var row = desk.figures(DAY, Grouping.CHANNEL);

        assertThat(row).extracting(Figures::key).containsExactly("MAIL");
        assertThat(row.getFirst().orders()).isEqualTo(new Figures.Orders(1, 1, 0, 0, 0, 0, 1, 0, 2, 0, 0));
        assertThat(row.getFirst().contact().owed()).isEqualTo(3);
        assertThat(desk.orders(DAY, Counted.CARRIED_ON, null, null, 9))
                .extracting(Passage::order)
                .containsExactly(apart.order, again.order);
        assertThat(desk.waits(DAY)).extracting(Wait::orders).containsExactly(0, 0, 0, 0, 0, 0, 0, 1);
    }

    /** A storefront names what led to its request as it likes. */
    @Test
    void storefrontsOrderIsASaleWhateverItSaysOfItself() {
        var one = new History(TRIBUNA, 1).placed(NOON, "SITE");
        var told = new History(TRIBUNA, 2).placed(NOON, "SITE").told.getFirst();
        var named = new Cause("tribuna-storefront", "c-2", one.told.getFirst().id());
        History.hear(chronicle, one.told);
        History.hear(
                chronicle,
                List.of(new Received<>(
                        told.event(),
                        told.id(),
                        told.source(),
                        told.subject(),
                        told.sequence(),
                        told.shop(),
                        named,
                        told.at())));

        assertThat(desk.figures(DAY, Grouping.SHOP).getFirst().orders().placed())
                .isEqualTo(2);
    }

    @Test
    void workIsOfWhoeverDidIt() {
        var history = new History(TRIBUNA, 1)
                .placed(NOON, "SITE")
                .claimedBy("anna", 1, after(NOON, 1))
                .dialledBy("anna", 1, after(NOON, 2))
                .dialledBy("anna", 2, after(NOON, 6))
                .releasedBy("anna", 1, after(NOON, 11))
                .claimedBy("boris", 2, after(NOON, 20))
                .dialledBy("boris", 3, after(NOON, 21))
                .agreedWith("boris", after(NOON, 22))
                .confirmed(after(NOON, 22))
                .releasedBy("boris", 2, after(NOON, 23));
        History.hear(chronicle, history.told);

        var rows = desk.figures(DAY, Grouping.OPERATOR);

        assertThat(rows).extracting(Figures::key).containsExactly("anna", "boris");
        assertThat(rows).extracting(row -> row.orders().confirmed()).containsExactly(0, 1);
        assertThat(rows)
                .extracting(Figures::work)
                .containsExactly(
                        new Figures.Work(2, 600, 0, null, List.of()), new Figures.Work(1, 180, 60, 180L, List.of()));
    }

    @Test
    void parcelsAreCountedByWhetherAReminderReachedTheCustomer() {
        parcel(1, CallOutcome.WILL_RECEIVE, DeliveryResult.DELIVERED);
        parcel(2, CallOutcome.WILL_RECEIVE, DeliveryResult.REFUSED);
        parcel(3, CallOutcome.UNREACHABLE, DeliveryResult.REFUSED);
        parcel(4, CallOutcome.UNREACHABLE, DeliveryResult.UNCOLLECTED);
        History.hear(chronicle, told);

        assertThat(desk.figures(DAY, Grouping.SHOP).getFirst().deliveries())
                .isEqualTo(new Figures.Deliveries(new Figures.Parcels(1, 1), new Figures.Parcels(0, 2)));
    }

    private void parcel(long order, CallOutcome reminder, DeliveryResult result) {
        told.addAll(new History(TRIBUNA, order)
                .placed(MIDNIGHT, "SITE")
                .reminded(reminder, after(MIDNIGHT, 60))
                .reported(result, after(MIDNIGHT, 90))
                .told);
    }

    @Test
    void ordersOfAnotherShopOrDayAreNotCounted() {
        told.addAll(new History(new ShopId("chasy"), 1).placed(MIDNIGHT, "SITE").told);
        told.addAll(new History(TRIBUNA, 2).placed(MIDNIGHT.minusSeconds(1), "SITE").told);
        told.addAll(new History(TRIBUNA, 3).placed(DAY.until(), "SITE").told);
        History.hear(chronicle, told);

        assertThat(desk.figures(DAY, Grouping.SHOP)).isEmpty();
    }

    private void quick(long order, Instant placed, int minutes, boolean agrees) {
        var history = new History(TRIBUNA, order).placed(placed, "SITE").dialled(1, after(placed, minutes));
        if (agrees) {
            history.confirmed(after(placed, minutes + 2));
        } else {
            history.cancelled(after(placed, minutes + 2));
        }
        told.addAll(history.told);
    }

    private void makeUp(long order, Random random) {
        var placed = MIDNIGHT.plusSeconds(random.nextInt(86_400));
        var phone = random.nextInt(5) == 0;
        var history = new History(TRIBUNA, order).placed(placed, phone ? "PHONE" : "SITE");
        byPhone += phone ? 1 : 0;
        if (!phone && random.nextInt(4) > 0) {
            call(history, placed, random);
        }
        if (random.nextInt(6) == 0) {
            history.reported(DeliveryResult.REFUSED, placed.plusSeconds(200_000));
            cameBack++;
        }
        told.addAll(history.told);
    }

    private void call(History history, Instant placed, Random random) {
        int wait = 1 + random.nextInt(50);
        if (wait > 30) {
            missed++;
            history.confirmation(
                    new ContactTargetMissed(history.order, after(placed, 30), "", after(placed, 30)),
                    after(placed, 30));
        }
        waits.add(wait * 60L);
        attempts++;
        history.dialled(1, after(placed, wait));
        if (random.nextBoolean()) {
            history.agreed(after(placed, wait + 1)).confirmed(after(placed, wait + 1));
            confirmed++;
        } else {
            history.inVain(1, AttemptResult.NO_ANSWER, after(placed, wait + 1));
        }
    }

    private static Instant after(Instant start, int minutes) {
        return start.plus(Duration.ofMinutes(minutes));
    }
}
