package orderdesk.callback.presence.web;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.BORIS;
import static orderdesk.callback.Theatre.PERSON;
import static orderdesk.callback.Theatre.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Calls;
import orderdesk.callback.messaging.ConfirmationsReader;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.simulator.SimulatedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

/** Nobody leaves with orders in his hands: confirmation-service's claims count as this service's own do. */
@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class LeavingTests {

    @Autowired
    SimulatedClock clock;

    @Autowired
    CallbackDesk desk;

    private Calls calls;
    private ConfirmationsReader confirmations;
    private long sequence;

    @BeforeEach
    void annaHoldsAnOrder(@Autowired WebApplicationContext service) throws Exception {
        calls = new Calls(service);
        confirmations = new ConfirmationsReader(desk);
        start("anna");
        start("boris");
        var now = clock.instant();
        hear(new WorkClaimed(PERSON, ANNA, 1, now.plus(PersonClaim.LEASE), List.of(), now, now));
    }

    @Test
    void whoHoldsAnOrderDoesNotLeave() throws Exception {
        assertThat(turn("anna", "OFF").at("/code")).isEqualTo("claims-open");
        assertThat(turn("anna", "LUNCH").at("/code")).isEqualTo("claims-open");
        assertThat(turn("anna", "FAULT").status()).isEqualTo(200);
        assertThat(turn("boris", "OFF").status()).isEqualTo(200);
    }

    @Test
    void whoGaveItBackLeaves() throws Exception {
        hear(new WorkReleased(PERSON, ANNA, 1, List.of(), clock.instant()));

        assertThat(turn("anna", "OFF").status()).isEqualTo(200);
    }

    @Test
    void whoHandedItOverLeavesAndTheOtherStays() throws Exception {
        hear(new WorkHandedOver(PERSON, ANNA, BORIS, 2, List.of(), "", clock.instant()));

        assertThat(turn("anna", "OFF").status()).isEqualTo(200);
        assertThat(turn("boris", "OFF").at("/code")).isEqualTo("claims-open");
    }

    @Test
    void whatNobodyExtendedHoldsNobody() throws Exception {
        clock.advance(PersonClaim.LEASE.minus(Duration.ofMillis(1)));
        assertThat(turn("anna", "OFF").at("/code")).isEqualTo("claims-open");

        clock.advance(Duration.ofMillis(1));
        assertThat(turn("anna", "OFF").status()).isEqualTo(200);
    }

    @Test
    void whoseConsoleDiedWhileItDialledGetsOut() throws Exception {
        turn("anna", "DIALLING");
        hear(new WorkReleased(PERSON, ANNA, 1, List.of(), clock.instant()));
        assertThat(turn("anna", "OFF").at("/code")).isEqualTo("presence-not-now");

        assertThat(turn("anna", "READY").status()).isEqualTo(200);
        assertThat(turn("anna", "OFF").status()).isEqualTo(200);
    }

    private void hear(ConfirmationEvent event) {
        confirmations.on(received("confirmation", PERSON.toString(), ++sequence, event));
    }

    private void start(String who) throws Exception {
        calls.put(
                who, "/v1/presence", "{\"activity\": \"READY\", \"shift\": {\"headset\": true, \"regulations\": {}}}");
    }

    private Calls.Answer turn(String who, String activity) throws Exception {
        return calls.put(who, "/v1/presence", "{\"activity\": \"%s\"}".formatted(activity));
    }
}
