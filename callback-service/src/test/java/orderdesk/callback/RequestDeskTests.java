package orderdesk.callback;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.MOSCOW;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static orderdesk.callback.Theatre.consent;
import static orderdesk.callback.Theatre.once;
import static orderdesk.callback.Theatre.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import orderdesk.callback.request.domain.AlreadyRequested;
import orderdesk.callback.request.domain.TooManyCallbacks;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Stage;
import orderdesk.callback.task.domain.Subject;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallEvent.CallbackRequested;
import orderdesk.contracts.callback.CallEvent.CustomerRegistered;
import orderdesk.contracts.callback.CallEvent.PromiseGiven;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.KeyReused;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class RequestDeskTests {

    private final Theatre stage = new Theatre(NOW);

    @Test
    void customerIsToldByWhenHeIsCalled() {
        var task = stage.request(PHONE, false, "k1");

        var promise = stage.store.events(PromiseGiven.class).getFirst().promise();
        assertThat(promise.kind()).isEqualTo(Promise.Kind.BY);
        assertThat(promise.to()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(promise.earlyOk()).isTrue();
        assertThat(stage.taken(ANNA)).containsExactly(task.taskId());
    }

    @Test
    void whatWasAgreedToIsStoredWithItsWordingAndTime() {
        var task = stage.request(PHONE, false, "k1");

        assertThat(task.subject().consent()).isEqualTo(consent("callback"));
        assertThat(stage.store.events(CallbackRequested.class))
                .containsExactly(new CallbackRequested(task.taskId(), PHONE, null, null, consent("callback"), NOW));
    }

    @Test
    void whoWaitsAtTheSiteGoesBeforeEverythingOwed() {
        stage.request(phone(1), false, "k1");
        stage.clock.advance(Duration.ofMinutes(9));

        var onSite = stage.request(phone(2), true, "k2");

        assertThat(stage.taken(ANNA)).containsExactly(onSite.taskId());
        assertThat(Objects.requireNonNull(onSite.schedule()).callBy()).isEqualTo(NOW.plus(Duration.ofMinutes(11)));
    }

    @Test
    void requestOfTheNightIsPromisedForTheMorning() {
        stage.clock.set(Instant.parse("2026-11-24T20:00:00Z"));

        stage.request(PHONE, false, "k1");

        var promise = stage.store.events(PromiseGiven.class).getFirst().promise();
        assertThat(promise.to()).isEqualTo(Instant.parse("2026-11-25T07:10:00Z"));
        assertThat(stage.taken(ANNA)).isEmpty();
    }

    @Test
    void sameRequestAgainOwesNothingMore() {
        var first = stage.request(PHONE, false, "k1");

        assertThat(stage.request(PHONE, false, "k1")).isEqualTo(first);
        assertThat(stage.store.events(CallTaskOpened.class)).hasSize(1);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        stage.request(PHONE, false, "k1");
        var other = new Once("tribuna-storefront", "k1", "another hash");

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> stage.desk
                        .requests()
                        .callback(SHOP, anybody(PHONE.e164()), consent("callback"), false, null, other, CAUSE));
    }

    @Test
    void whileACallIsOwedAnotherToTheSameTelephoneIsRefused() {
        stage.request(PHONE, false, "k1");

        assertThatExceptionOfType(AlreadyRequested.class)
                .isThrownBy(() -> stage.request(PHONE, false, "k2"))
                .satisfies(refused -> assertThat(refused.callBy()).isEqualTo(NOW.plus(Duration.ofMinutes(10))));
        assertThat(stage.store.events(CallTaskOpened.class)).hasSize(1);
    }

    @Test
    void oneTelephoneIsCalledThreeTimesADayAtMost() {
        for (var i = 0; i < RequestDesk.PER_PHONE; i++) {
            stage.request(PHONE, false, "k" + i);
            answered();
        }

        assertThatExceptionOfType(TooManyCallbacks.class)
                .isThrownBy(() -> stage.request(PHONE, false, "k4"))
                .satisfies(refused -> assertThat(refused.after()).isEqualTo(RequestDesk.PHONE_WITHIN));
        stage.clock.advance(RequestDesk.PHONE_WITHIN);
        assertThat(stage.request(PHONE, false, "k5").isOpen()).isTrue();
    }

    /** A stranger is not bombed by many shops either. */
    @Test
    void oneTelephoneIsCalledThreeTimesADayByAllShopsTogether() {
        for (var i = 0; i < RequestDesk.PER_PHONE; i++) {
            var shop = i % 2 == 0 ? SHOP : FixedShops.CHASY;
            var task = ofShop(shop, PHONE, i).taskId();
            stage.desk.tasks().complete(shop, task, CallOutcome.NO_LONGER_NEEDED, CAUSE);
        }

        assertThatExceptionOfType(TooManyCallbacks.class).isThrownBy(() -> ofShop(FixedShops.CHASY, PHONE, 4));
        assertThatExceptionOfType(TooManyCallbacks.class).isThrownBy(() -> ofShop(SHOP, PHONE, 5));
        assertThat(ofShop(FixedShops.CHASY, phone(9), 6).isOpen()).isTrue();
    }

    @Test
    void oneAddressAsksForTenCallsAnHourAtMost() {
        for (var i = 0; i < RequestDesk.PER_ADDRESS; i++) {
            from("203.0.113.7", i);
        }

        assertThatExceptionOfType(TooManyCallbacks.class).isThrownBy(() -> from("203.0.113.7", 99));
        from("203.0.113.8", 100);
        assertThat(stage.store.contents().toString()).doesNotContain("203.0.113");
    }

    @Test
    void whoRegisteredAndDidNotOrderIsWelcomedAfterTwoMinutes() {
        var task = stage.registered(PHONE);
        assertThat(stage.taken(ANNA)).isEmpty();

        stage.clock.advance(Duration.ofMinutes(2));

        assertThat(stage.taken(ANNA)).containsExactly(task.taskId());
    }

    @Test
    void nobodyIsWelcomedWhoDidNotAgreeToIt() {
        stage.desk.requests().registration(SHOP, Subject.of(PHONE, MOSCOW), once("k"), CAUSE);

        assertThat(stage.store.events(CustomerRegistered.class)).hasSize(1);
        assertThat(stage.store.events(CallTaskOpened.class)).hasSize(1);
        assertThat(stage.store.events(CallTaskCompleted.class))
                .extracting(CallTaskCompleted::outcome)
                .containsExactly(CallOutcome.NOT_ALLOWED);
    }

    @Test
    void afterSixtyOpenMinutesNobodyWantsToBeWelcomed() {
        var task = stage.registered(PHONE);
        stage.clock.advance(Duration.ofMinutes(59));
        stage.store.tick();
        assertThat(stage.task(task.taskId()).isOpen()).isTrue();

        stage.clock.advance(Duration.ofMinutes(1));
        stage.store.tick();

        assertThat(stage.task(task.taskId()).stage())
                .isEqualTo(new Stage.Completed(CallOutcome.TOO_LATE, null, null, null, stage.clock.instant()));
    }

    private void answered() {
        var by = stage.dialled(ANNA);
        stage.desk.talks().talked(by, new Talk(CallOutcome.ANSWERED, CallTopic.PRODUCT, null, null));
    }

    private CallTask from(String address, int number) {
        var e164 = phone(number).e164();
        return stage.desk
                .requests()
                .callback(SHOP, anybody(e164), consent("callback"), false, address, once("a" + number), CAUSE)
                .stored()
                .state();
    }

    private CallTask ofShop(ShopId shop, Phone phone, int number) {
        var subject = Subject.of(phone, MOSCOW);
        return stage.desk
                .requests()
                .callback(shop, subject, consent("callback"), true, null, once("s" + number), CAUSE)
                .stored()
                .state();
    }

    private static Subject anybody(String e164) {
        return Subject.of(new Phone(e164, ""), MOSCOW);
    }
}
