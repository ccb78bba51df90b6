package orderdesk.callback.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Calls;
import orderdesk.callback.Theatre;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.web.HandOver;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

/** Nobody is given more than he may hold, nor anybody to call while a caller waits for him (R064). */
@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class WorkloadApiTests {

    @Autowired
    SimulatedClock clock;

    @Autowired
    SimulatedStore store;

    @Autowired
    CallbackDesk desk;

    private Calls calls;

    @BeforeEach
    void morning(@Autowired WebApplicationContext service) {
        calls = new Calls(service);
        clock.set(Theatre.NOW);
    }

    @Test
    void lastPersonIsHisAndOneMoreIsNot() throws Exception {
        for (var number = 1; number <= Limits.PERSONS_MAX; number++) {
            assertThat(claim("boris", number).status()).isEqualTo(200);
        }

        assertThat(claim("boris", Limits.PERSONS_MAX + 1).at("/code")).isEqualTo("hands-full");
        var held = claim("anna", Limits.PERSONS_MAX + 2);
        var task = "/v1/call-tasks/" + held.at("/tasks/0/id");
        var token = Long.parseLong(held.at("/claim/token"));
        assertThat(calls.act("anna", task + "/hand-over", token, HandOver.EXAMPLE)
                        .at("/code"))
                .isEqualTo("hands-full");
        var loads =
                calls.read("galina", "/v1/queue/workload?shop=tribuna").body().at("/items");
        assertThat(loads).hasSize(2);
        assertThat(loads.at("/0/operator").asString()).isEqualTo("boris");
        assertThat(loads.at("/0/persons").asInt()).isEqualTo(Limits.PERSONS_MAX);
        assertThat(loads.at("/0/personsMax").asInt()).isEqualTo(Limits.PERSONS_MAX);
    }

    @Test
    void seniorSeesWhoseCallsAnOperatorHolds() throws Exception {
        var claimed = claim("vera", 90);
        var task = claimed.at("/tasks/0/id");
        calls.act("vera", "/v1/call-tasks/%s/dial".formatted(task), Long.parseLong(claimed.at("/claim/token")), "{}");

        var floor = calls.read("galina", "/v1/claims?shop=tribuna");

        var hers = floor.body()
                .at("/items")
                .valueStream()
                .filter(held -> held.at("/operator").asString().equals("vera"))
                .toList();
        assertThat(hers).hasSize(1);
        assertThat(hers.getFirst().at("/calls/0/id").asString()).isEqualTo(task);
        assertThat(hers.getFirst().at("/calls/0/kind").asString()).isEqualTo("CALLBACK");
        assertThat(hers.getFirst().at("/calls/0/dialledAt").asString()).isEqualTo(Theatre.NOW.toString());
        assertThat(calls.read("anna", "/v1/claims").status()).isEqualTo(403);
    }

    @Test
    void answerSaysThatACallerWaits() throws Exception {
        new Theatre(clock, store).request(Theatre.phone(50), false, "waits");
        var call = new CallId(UUID.randomUUID());
        var sides = new CallSides(CallSides.Direction.INBOUND, null, null, null, null, null);
        var ringing = new CallRinging(call, sides, List.of(FixedShops.VERA), Theatre.NOW.minusSeconds(11));
        var id = "callback:%s:1".formatted(call);
        desk.callers()
                .rings(
                        new Received<CallEvent>(
                                ringing,
                                id,
                                "callback",
                                call.toString(),
                                1,
                                FixedShops.TRIBUNA,
                                new Cause("callback", "t", null),
                                Theatre.NOW),
                        call,
                        sides,
                        ringing.forWhom(),
                        ringing.at());

        assertThat(calls.send("vera", "/v1/queue/next", "{}").at("/heldBack")).isEqualTo("CALLERS_WAIT");
        assertThat(calls.read("vera", "/v1/queue/head").status()).isEqualTo(204);
    }

    private Calls.Answer claim(String who, int number) throws Exception {
        var owed = new Theatre(clock, store).request(Theatre.phone(2_000 + number), false, "load" + number);
        return calls.send(who, "/v1/call-tasks/" + owed.taskId() + "/claim", "");
    }
}
