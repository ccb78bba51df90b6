package orderdesk.confirmation;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.BORIS;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.OTHER_PHONE;
import static orderdesk.confirmation.Story.PHONE;
import static orderdesk.confirmation.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.Personnel.EasyWork;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who learns is given easy work first, and nothing waits on his account (R106). Anna learns, Boris does not. */
class NovicesTests {

    private static final OrderId HARD = Story.order(1);
    private static final OrderId EASY = Story.order(2);

    /** By the target of the first: 30 open minutes after it was placed. */
    private static final Instant DUE = PLACED.plus(Duration.ofMinutes(30));

    private static final Instant EASY_CALLABLE = CALLABLE.plusSeconds(30);

    private final FixedShops shops = new FixedShops();
    private final Theatre stage = new Theatre(EASY_CALLABLE, shops);
    private long heard;

    @Test
    void novicesFirstIsTheEasyOneThoughItStandsBehind() {
        bothWait(new EasyWork(3, null, false));

        assertThat(head(ANNA)).contains(EASY);
        assertThat(head(BORIS)).contains(HARD);
    }

    @Test
    void sumMakesAnOrderHardToo() {
        bothWait(new EasyWork(200, Story.rub(2_000), false));
        assertThat(head(ANNA)).contains(EASY);

        shops.engaging(FixedShops.TRIBUNA, people(new EasyWork(200, Story.rub(8_000), false)));
        assertThat(head(ANNA)).contains(HARD);
    }

    @Test
    void hardIsAnybodysTenMinutesBeforeItIsDue() {
        bothWait(new EasyWork(3, null, false));

        stage.clock.set(DUE.minus(Duration.ofMinutes(10)).minusSeconds(1));
        assertThat(head(ANNA)).contains(EASY);
        stage.clock.set(DUE.minus(Duration.ofMinutes(10)));
        assertThat(head(ANNA)).contains(HARD);
    }

    @Test
    void whereTheShopWantsItHardIsAnybodysWhenItIsDue() {
        bothWait(new EasyWork(3, null, true));

        stage.clock.set(DUE.minusSeconds(1));
        assertThat(head(ANNA)).contains(EASY);
        stage.clock.set(DUE);
        assertThat(head(ANNA)).contains(HARD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whileNobodyExperiencedIsAtWorkEverythingIsHis(boolean only) {
        bothWait(new EasyWork(3, null, only));

        turns(BORIS, Presence.AWAY);

        assertThat(head(ANNA)).contains(HARD);
    }

    @Test
    void withoutALimitAllAreGivenTheSame() {
        bothWait(null);

        assertThat(head(ANNA)).contains(HARD);
    }

    private void bothWait(@Nullable EasyWork easy) {
        shops.engaging(FixedShops.TRIBUNA, people(easy));
        turns(ANNA, Presence.READY);
        turns(BORIS, Presence.READY);
        var lines = IntStream.rangeClosed(1, 5).mapToObj(NovicesTests::line).toArray(Line[]::new);
        stage.hear(Story.placed(HARD, Channel.SITE, Story.terms(PHONE, lines), PLACED), HARD);
        stage.hear(Story.checked(HARD, 1, 1, true), HARD);
        stage.order(2, OTHER_PHONE, PLACED.plusSeconds(30));
    }

    private Optional<OrderId> head(OperatorId operator) {
        return stage.desk()
                .queue()
                .head(operator, Set.of(FixedShops.TRIBUNA))
                .map(Stored::state)
                .map(Case::orderId);
    }

    private void turns(OperatorId who, Presence presence) {
        var event = new PresenceChanged(who, presence, EASY_CALLABLE.plusMillis(++heard));
        new CallsReader(stage.desk())
                .on(new Received<>(
                        event,
                        "callback:%s:%d".formatted(who, heard),
                        "callback",
                        who.value(),
                        heard,
                        FixedShops.TRIBUNA,
                        new Cause("callback", "story", null),
                        EASY_CALLABLE));
    }

    private static Personnel people(@Nullable EasyWork easy) {
        return new Personnel(List.of(member(ANNA, true), member(BORIS, false)), easy);
    }

    private static Member member(OperatorId id, boolean novice) {
        return new Member(id, "Имя", "Фамилия", Set.of("operator"), Set.of("phone"), null, null, novice);
    }

    private static Line line(int number) {
        return new Line(
                new LineId(String.valueOf(number)),
                new Sku("S-" + number),
                "Кружка",
                Line.Options.NONE,
                1,
                Story.rub(1_290),
                false);
    }
}
