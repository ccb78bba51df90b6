package orderdesk.callback.promise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Calls;
import orderdesk.callback.Calls.Answer;
import orderdesk.callback.PromiseDesk;
import orderdesk.callback.Theatre;
import orderdesk.callback.promise.domain.GivenPromise.End;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = CallbackWeb.class, properties = "orderdesk.callback.promises-per-slot=1")
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class PromiseApiTests {

    private static final Instant YESTERDAY = Theatre.NOW.minusSeconds(86_400);

    private Calls calls;

    @BeforeEach
    void itIsTuesdayAfternoon(@Autowired WebApplicationContext service, @Autowired SimulatedClock clock) {
        calls = new Calls(service);
        clock.set(Theatre.NOW);
    }

    @Test
    void placeIsKeptAsShown() throws Exception {
        var held = hold("anna", "shown", PromiseController.SLOT);

        assertThat(held.status()).isEqualTo(201);
        assertThat(held.at("/slot")).isEqualTo("2026-11-24T15:00:00Z");
        assertThat(hold("anna", "shown", PromiseController.SLOT).body()).isEqualTo(held.body());
    }

    @Test
    void fullSlotNamesTheNearestTimesAndASeniorMayOverbook() throws Exception {
        assertThat(hold("anna", "a", at("17:00")).status()).isEqualTo(201);

        var full = hold("boris", "b", at("17:00"));

        assertThat(full.status()).isEqualTo(409);
        assertThat(full.at("/code")).isEqualTo("slot-full");
        assertThat(full.at("/errors/0/detail")).isEqualTo("2026-11-24T16:45:00Z");
        assertThat(full.at("/errors/1/detail")).isEqualTo("2026-11-24T17:15:00Z");
        var over = at("17:00").replaceFirst("\\{", "{\"overbook\": true, ");
        assertThat(hold("boris", "c", over).at("/code")).isEqualTo("senior-only");
        assertThat(hold("galina", "d", over).status()).isEqualTo(201);
        assertThat(hold("galina", "e", over).status()).isEqualTo(409);
    }

    @Test
    void promiseThatCannotBeKeptGetsNoPlace() throws Exception {
        var night = at("20:30");

        assertThat(hold("anna", "night", night).at("/code")).isEqualTo("promise-impossible");
        assertThat(hold("anna", "day", night.replaceFirst("\\{", "{\"zone\": \"America/Montevideo\", "))
                        .status())
                .isEqualTo(201);
        assertThat(hold("anna", "nowhere", night.replaceFirst("\\{", "{\"zone\": \"Mars/Olympus\", "))
                        .at("/code"))
                .isEqualTo("invalid");
    }

    @Test
    void whatWasNotPromisedWasNotBroken() throws Exception {
        var kept = kept(Theatre.NOW, Theatre.NOW.plus(PromiseController.PERIOD_MAX));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.at("/all/rate")).isEqualTo("1.0");
        assertThat(kept.body().at("/complete").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0", "2678401"})
    void periodEndsAfterItBeginsAndWithinAMonth(long seconds) throws Exception {
        assertThat(kept(Theatre.NOW, Theatre.NOW.plusSeconds(seconds)).at("/code"))
                .isEqualTo("parameter-invalid");
    }

    @Test
    void eachOperatorAnswersForHisOwnAndTheDeskForIts(@Autowired CallbackDesk desk) throws Exception {
        given(desk.promises(), 1, FixedShops.ANNA, End.KEPT);
        given(desk.promises(), 2, FixedShops.ANNA, End.BROKEN);
        given(desk.promises(), 3, FixedShops.ANNA, End.RENEGOTIATED);
        given(desk.promises(), 4, FixedShops.BORIS, End.KEPT);
        given(desk.promises(), 5, null, End.BROKEN);

        var kept = kept(YESTERDAY, Theatre.NOW).body();

        assertThat(kept.at("/operators")).hasSize(2);
        assertThat(rate(kept, "/operators/0")).isEqualTo("anna 1 1 1 0 0.5");
        assertThat(rate(kept, "/operators/1")).isEqualTo("boris 1 0 0 0 1.0");
        assertThat(rate(kept, "/all")).isEqualTo(" 2 2 1 0 0.5");
        assertThat(kept(YESTERDAY.plusSeconds(1), Theatre.NOW).body().at("/operators"))
                .isEmpty();
    }

    private static String rate(JsonNode kept, String at) {
        var its = kept.at(at);
        var rate = its.has("kept") && its.at("/kept").isObject() ? its.at("/kept") : its;
        return "%s %d %d %d %d %s"
                .formatted(
                        its.at("/operator").asString(),
                        rate.at("/kept").asLong(),
                        rate.at("/broken").asLong(),
                        rate.at("/renegotiated").asLong(),
                        rate.at("/lapsed").asLong(),
                        rate.at("/rate").asString());
    }

    private static void given(PromiseDesk desk, int number, @Nullable OperatorId by, End end) {
        var id = new PromiseId(Ids.of("promise", "kept", String.valueOf(number)));
        var promise = new Promise(Promise.Kind.AT, YESTERDAY, null, false, "заказ", "перезвонить");
        desk.given(Theatre.received("promises", id.toString(), 1, id), id, promise, by, null, YESTERDAY);
        desk.ended(Theatre.received("promises", id.toString(), 2, id), id, end, YESTERDAY);
    }

    private Answer kept(Instant from, Instant to) throws Exception {
        return calls.read("galina", "/v1/promises/kept?shop=tribuna&from=%s&to=%s".formatted(from, to));
    }

    private Answer hold(String who, String key, String body) throws Exception {
        return calls.create(who, "/v1/promise-slots?shop=tribuna", key, body);
    }

    private static String at(String time) {
        return """
                {"promise": {"kind": "AT", "from": "2026-11-24T%s:00Z", "earlyOk": false, "about": "а", "note": "б"}}
                """.formatted(time);
    }
}
