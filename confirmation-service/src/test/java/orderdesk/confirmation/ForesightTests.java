package orderdesk.confirmation;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.BORIS;
import static orderdesk.confirmation.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.confirmation.messaging.OrdersReader;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.confirmation.ConfirmationEvent.Delay;
import orderdesk.contracts.confirmation.ConfirmationEvent.DelayForeseen;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be foreseen of a call when its order is placed: on a Tuesday at 14:05 in Moscow. */
class ForesightTests {

    private final Theatre stage = new Theatre(PLACED);
    private int heard;

    @Test
    void nothingIsForeseenWhereNobodysPresenceWasEverHeardOf() {
        turns(FixedShops.CHASY, ANNA, Presence.AWAY, PLACED);

        placed(1, Channel.SITE, PLACED);

        assertThat(foreseen()).isEmpty();
    }

    @Test
    void nobodyThereIsSaidOnceAndAtOnce() {
        turns(ANNA, Presence.READY);
        turns(ANNA, Presence.AWAY);

        placed(1, Channel.SITE, PLACED);
        placed(1, Channel.SITE, PLACED);
        stage.hear(Story.checked(Story.order(1), 1, 1, true), Story.order(1));

        assertThat(foreseen()).containsExactly(new DelayForeseen(Story.order(1), Delay.NOBODY_THERE, PLACED));
    }

    @ParameterizedTest
    @EnumSource(value = Presence.class, names = "AWAY", mode = EnumSource.Mode.EXCLUDE)
    void whoIsAtWorkIsThereWhateverHeDoes(Presence presence) {
        turns(ANNA, presence);

        placed(1, Channel.SITE, PLACED);

        assertThat(foreseen()).isEmpty();
    }

    /** Of five minutes each, one operator makes six before anybody waits for more than thirty. */
    @Test
    void sixCallsBeforeItAreNoDelayForOneOperatorAndSevenAre() {
        turns(ANNA, Presence.READY);

        for (var number = 1; number <= 7; number++) {
            placed(number, Channel.SITE, PLACED);
        }
        assertThat(foreseen()).isEmpty();

        placed(8, Channel.SITE, PLACED);
        assertThat(foreseen()).containsExactly(new DelayForeseen(Story.order(8), Delay.LONG_QUEUE, PLACED));
    }

    @Test
    void twoOperatorsMakeTwiceAsMany() {
        turns(ANNA, Presence.TALKING);
        turns(BORIS, Presence.READY);

        for (var number = 1; number <= 14; number++) {
            placed(number, Channel.SITE, PLACED);
        }

        assertThat(foreseen()).extracting(DelayForeseen::orderId).containsExactly(Story.order(14));
    }

    /** What was said of his end got lost. */
    @Test
    void nobodyIsThereForSixteenHours() {
        turns(FixedShops.TRIBUNA, ANNA, Presence.READY, PLACED.minus(Duration.ofHours(16)));

        placed(1, Channel.SITE, PLACED);

        assertThat(foreseen()).hasSize(1);
    }

    @Test
    void whoIsOnTheTelephoneOrOrdersAtNightIsToldOtherwise() {
        turns(ANNA, Presence.AWAY);
        placed(1, Channel.PHONE, PLACED);
        stage.clock.set(Instant.parse("2026-11-24T20:50:00Z"));
        placed(2, Channel.SITE, Instant.parse("2026-11-24T20:50:00Z"));

        assertThat(foreseen()).isEmpty();
    }

    /** A replay tells nobody of a delay that is over. */
    @Test
    void orderOfHalfAnHourAgoIsForeseenAndAnEarlierOneIsNot() {
        turns(ANNA, Presence.AWAY);
        placed(1, Channel.SITE, PLACED.minus(Duration.ofMinutes(30)).minusMillis(1));
        assertThat(foreseen()).isEmpty();

        placed(2, Channel.SITE, PLACED.minus(Duration.ofMinutes(30)));
        assertThat(foreseen()).hasSize(1);
    }

    @Test
    void presenceIsFollowedWhateverHappens() {
        Deliveries.<CallEvent>to((store, clock) -> reader(new Theatre(clock, store)))
                .startingAt(PLACED.toString())
                .of(
                        received(1, FixedShops.TRIBUNA, new PresenceChanged(ANNA, Presence.READY, PLACED)),
                        received(2, FixedShops.TRIBUNA, new PresenceChanged(ANNA, Presence.AWAY, PLACED)))
                .endTheSameWhateverHappens();
    }

    @Test
    void delayIsForeseenOnceWhateverHappens() {
        Deliveries.<OrderEvent>to((store, clock) ->
                        new OrdersReader(new Theatre(clock, store).desk().cases()))
                .startingAt(PLACED.toString())
                .given((store, clock) -> reader(new Theatre(clock, store))
                        .on(received(1, FixedShops.TRIBUNA, new PresenceChanged(ANNA, Presence.AWAY, PLACED))))
                .of(Theatre.received("order", Story.ORDER, 1, Story.placed()))
                .endTheSameWhateverHappens();
    }

    private void placed(int number, Channel channel, Instant at) {
        var phone = new Phone("+7916%07d".formatted(number), "916");
        var id = Story.order(number);
        stage.hear(Story.placed(id, channel, Story.terms(phone, Story.line(1)), at), id);
    }

    private void turns(OperatorId operator, Presence presence) {
        turns(FixedShops.TRIBUNA, operator, presence, PLACED.minusSeconds(60));
    }

    private void turns(ShopId shop, OperatorId operator, Presence presence, Instant at) {
        reader(stage).on(received(++heard, shop, new PresenceChanged(operator, presence, at)));
    }

    private List<DelayForeseen> foreseen() {
        return stage.store.events(DelayForeseen.class);
    }

    private static CallsReader reader(Theatre stage) {
        return new CallsReader(stage.desk());
    }

    private static Received<CallEvent> received(long sequence, ShopId shop, PresenceChanged event) {
        var source = "%s/%s".formatted(shop, event.operator().value());
        var cause = new Cause("callback", "story", null);
        var id = "callback:%s:%d".formatted(source, sequence);
        return new Received<>(event, id, "callback", source, sequence, shop, cause, PLACED);
    }
}
