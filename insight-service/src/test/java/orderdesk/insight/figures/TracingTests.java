package orderdesk.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactBreached;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactTargetMissed;
import orderdesk.contracts.order.MysteryEvent.MysteryMarked;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.insight.Chronicle;
import orderdesk.insight.FactsInMemory;
import orderdesk.insight.aftersale.SaleCasesInMemory;
import orderdesk.insight.figures.domain.Figures.Orders;
import orderdesk.insight.figures.domain.Figures.Spread;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.OpenTime;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passage.Contact;
import orderdesk.insight.figures.domain.Passage.End;
import orderdesk.insight.figures.domain.Passage.Parcel;
import orderdesk.insight.figures.domain.Passage.Work;
import orderdesk.insight.figures.domain.Rates;
import orderdesk.insight.figures.domain.Totals;
import orderdesk.insight.figures.domain.Tracing;
import orderdesk.insight.figures.domain.Waits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracingTests {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final History history = new History(new ShopId("tribuna"), 42);

    @Test
    void firstDiallingAndFirstTalkAreTwoThings() {
        history.placed(NOON, "SITE")
                .dialled(1, at(10))
                .inVain(1, AttemptResult.ROBOT, at(11))
                .dialled(2, at(70))
                .inVain(2, AttemptResult.LATER, at(72));

        assertThat(traced().contact()).isEqualTo(new Contact(at(10), at(72), null, false, false));
        assertThat(traced().attempts()).isEqualTo(2);
        assertThat(traced().operator()).isEqualTo("anna");
    }

    @Test
    void limitsAreMissedByOpenTimeAsTheOwnerSays() {
        history.placed(NOON, "SITE")
                .confirmation(new ContactTargetMissed(history.order, at(30), "nobody on shift", at(30)), at(30))
                .confirmation(new ContactBreached(history.order, at(60), "nobody on shift", at(60)), at(60));

        assertThat(traced().contact()).isEqualTo(new Contact(null, null, null, true, true));
    }

    @Test
    void workIsHandledFromEachClaimToItsEndAndWrappedUpAfterTheReadBack() {
        history.placed(NOON, "SITE")
                .claimed(1, at(1))
                .released(1, at(3))
                .claimed(2, at(10))
                .claimed(2, at(11)) // extended
                .agreed(at(14))
                .confirmed(at(14))
                .released(2, at(15));

        assertThat(traced().work()).isEqualTo(new Work(Duration.ofMinutes(7), Duration.ofMinutes(1)));
        assertThat(traced().end()).isEqualTo(End.CONFIRMED);
    }

    @Test
    void claimThatIsTakenOverEndsThere() {
        history.placed(NOON, "SITE")
                .claimed(1, at(1))
                .claimed(2, at(4))
                .released(1, at(5))
                .released(2, at(6));

        assertThat(traced().work().handling()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void claimThatNobodyGivesBackEndsWithItsLease() {
        history.placed(NOON, "SITE")
                .claimedBy("anna", 1, at(3), at(1))
                .claimedBy("anna", 1, at(4), at(2))
                .claimedBy("boris", 2, at(62), at(60))
                .released(2, at(61));

        assertThat(traced().work().handling()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void claimThatIsHeldCountsAsFarAsItWasTold() {
        history.placed(NOON, "SITE").claimedBy("anna", 1, at(3), at(1));
        assertThat(traced().work()).isEqualTo(Work.NONE);

        history.claimedBy("anna", 1, at(5), at(4));
        assertThat(traced().work().handling()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void reminderCountsWhereTheCustomerWasSpokenWith() {
        history.placed(NOON, "SITE").reminded(CallOutcome.UNREACHABLE, at(1)).reported(DeliveryResult.REFUSED, at(9));
        assertThat(traced().parcel()).isEqualTo(new Parcel(DeliveryResult.REFUSED, false));

        history.reminded(CallOutcome.WILL_RECEIVE, at(2));
        assertThat(traced().parcel()).isEqualTo(new Parcel(DeliveryResult.REFUSED, true));
    }

    @Test
    void mysteryShoppersOrderCountsInTheServiceLevelAndIsNoSale() {
        history.placed(NOON, "SITE")
                .dialled(1, at(10))
                .agreed(at(12))
                .order(new MysteryMarked(history.order, "olga", at(1)), at(1))
                .order(rehearsed(), at(12));
        var sums = new Totals(Grouping.SHOP, _ -> ZoneOffset.UTC, OpenTime.ALWAYS, Rates.UNSAID);
        var waits = new Waits(OpenTime.ALWAYS);

        sums.add(traced());
        waits.add(traced());

        var figures = sums.figures().getFirst();
        assertThat(figures.orders()).isEqualTo(Orders.NONE);
        assertThat(figures.contact().owed()).isEqualTo(1);
        assertThat(figures.contact().inTarget()).isEqualTo(1);
        assertThat(figures.contact().wallClock().toConfirmed()).isEqualTo(new Spread(1, 720, 720, 720));
        assertThat(waits.groups()).allMatch(group -> group.orders() == 0);
    }

    private OrderEvent rehearsed() {
        var json =
                "{\"type\":\"order.rehearsed.v1\",\"orderId\":\"%s\",\"version\":1,\"operator\":\"anna\",\"at\":\"%s\"}"
                        .formatted(history.order, at(12));
        return Wire.mapper().readValue(json, OrderEvent.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderOfTopicsAndAnyRepetitionComesToTheSame(long seed) {
        history.placed(NOON, "SITE")
                .claimed(1, at(9))
                .dialled(1, at(10))
                .agreed(at(12))
                .confirmed(at(12))
                .released(1, at(13))
                .reported(DeliveryResult.DELIVERED, at(2_000));
        var straight = traced();

        var passages = new PassagesInMemory();
        var shuffled = new ArrayList<>(history.told);
        shuffled.addAll(history.told);
        Collections.shuffle(shuffled, new Random(seed));
        History.hear(new Chronicle(new FactsInMemory(), passages, new SaleCasesInMemory()), shuffled);

        assertThat(passages.of(history.order)).isEqualTo(straight);
    }

    private Passage traced() {
        var facts = new FactsInMemory();
        History.hear(new Chronicle(facts, new PassagesInMemory(), new SaleCasesInMemory()), history.told);
        return Tracing.of(List.copyOf(facts.of(history.shop, history.order, 100)));
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
