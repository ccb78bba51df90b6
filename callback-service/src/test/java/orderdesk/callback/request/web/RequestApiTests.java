package orderdesk.callback.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Calls;
import orderdesk.callback.Calls.Answer;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class RequestApiTests {

    private static final Instant NOW = Instant.parse("2026-11-24T11:05:00Z");

    @Autowired
    SimulatedStore store;

    private Calls calls;
    private static int phones;

    @BeforeEach
    void itIsTuesdayAfternoon(@Autowired WebApplicationContext service, @Autowired SimulatedClock clock) {
        calls = new Calls(service);
        clock.set(NOW);
    }

    @Test
    void customerWhoWaitsAtTheSiteIsCalledInTwoMinutes() throws Exception {
        var told = callback("shown", Examples.CALLBACK);

        assertThat(told.status()).isEqualTo(201);
        assertThat(told.at("/callBy")).isEqualTo(NOW.plus(Duration.ofMinutes(2)).toString());
        assertThat(told.at("/promise/kind")).isEqualTo("BY");
        var again = callback("shown", Examples.CALLBACK);
        assertThat(again.body()).isEqualTo(told.body());
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void secondRequestToTheSameNumberIsToldByWhenHeIsCalled() throws Exception {
        var body = body("Ирина", "\"onSite\": false");
        assertThat(callback("first", body).status()).isEqualTo(201);

        var refused = callback("second", body);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("callback-owed");
        assertThat(refused.at("/errors/0/detail"))
                .isEqualTo(NOW.plus(Duration.ofMinutes(10)).toString());
    }

    @Test
    void withoutConsentNobodyIsCalled() throws Exception {
        var before = store.events(CallTaskOpened.class).size();

        var refused = callback("no consent", "{\"phone\": \"8 912 345-00-01\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("consent-missing");
        assertThat(store.events(CallTaskOpened.class)).hasSize(before);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("{\"phone\": \"позвоните\", %s}", "phone-unreadable"),
                Arguments.of("{\"phone\": \"8 809 505-00-01\", %s}", "phone-not-callable"),
                Arguments.of("{\"phone\": \"+8816 312 34567\", %s}", "phone-not-callable"),
                Arguments.of("{\"phone\": \"+44 7012 345678\", %s}", "phone-not-callable"),
                Arguments.of("{\"phone\": \"8 912 345-00-02\", \"zone\": \"Mars/Olympus\", %s}", "invalid"),
                Arguments.of("{\"phone\": \"8 912 345-00-02\", \"name\": \"" + "я".repeat(101) + "\", %s}", "invalid"),
                Arguments.of("{\"phone\": \"8 912 345-00-02\", \"about\": \"" + "я".repeat(201) + "\", %s}", "invalid"),
                Arguments.of("{\"phone\": \"8 912 345-00-02\", \"about\": \"а\\nб\", %s}", "invalid"),
                Arguments.of(
                        "{\"phone\": \"8 912 345-00-02\", \"consent\": {\"textVersion\": \"v\","
                                + " \"givenAt\": \"2026-11-24T11:10:01Z\"}}",
                        "invalid"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeIsRefused(String body, String code) throws Exception {
        var refused = callback("wrong" + body.hashCode(), body.replace("%s", consent()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo(code);
    }

    @Test
    void longestTextsAreTaken() throws Exception {
        var longest = body("я".repeat(100), "\"about\": \"" + "я".repeat(200) + "\"");

        assertThat(callback("longest", longest).status()).isEqualTo(201);
    }

    @Test
    void keyIsNeeded() throws Exception {
        assertThat(calls.send("tribuna-storefront", "/v1/callback-requests", Examples.CALLBACK)
                        .at("/code"))
                .isEqualTo("key-missing");
    }

    @Test
    void tooManyRequestsFromOneAddressWait() throws Exception {
        for (var i = 0; i < 10; i++) {
            assertThat(callback("from" + i, body("Ян", "\"address\": \"198.51.100.9\""))
                            .status())
                    .isEqualTo(201);
        }

        var refused = callback("from11", body("Ян", "\"address\": \"198.51.100.9\""));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/code")).isEqualTo("callbacks-exceeded");
        assertThat(refused.response().getHeader("Retry-After")).isEqualTo("3600");
    }

    /** He has more addresses of IPv6 than there are requests. */
    @Test
    void changingAddressesWithinOnesOwnNetworkIsNoWayAround() throws Exception {
        for (var i = 0; i < 10; i++) {
            var own = "\"address\": \"2001:db8:7:7::%x\"".formatted(i);
            assertThat(callback("net" + i, body("Ян", own)).status()).isEqualTo(201);
        }

        assertThat(callback("net11", body("Ян", "\"address\": \"2001:db8:7:7:ffff::1\""))
                        .status())
                .isEqualTo(429);
        assertThat(callback("net12", body("Ян", "\"address\": \"2001:db8:7:8::1\""))
                        .status())
                .isEqualTo(201);
    }

    /** The same number in other digits and clothes is the same person. */
    @Test
    void numberIsOneHoweverItIsWritten() throws Exception {
        assertThat(callback("plain", "{\"phone\": \"8 912 345-77-01\", %s}".formatted(consent()))
                        .status())
                .isEqualTo(201);
        for (var written : List.of("+７９１２３４５７７０１", "+7 (912) 345–77–01", "\u202e8 912 345 77 01", "٨ ٩١٢ ٣٤٥ ٧٧ ٠١")) {
            var again = callback("other" + written.hashCode(), "{\"phone\": \"%s\", %s}".formatted(written, consent()));
            assertThat(again.status()).as(written).isIn(409, 422);
        }
    }

    @Test
    void registrationSaysWhetherHeIsCalled() throws Exception {
        var welcomed = register("r1", Examples.REGISTRATION);
        var silent = register("r2", "{\"phone\": \"8 912 345-00-03\"}");

        assertThat(welcomed.status()).isEqualTo(201);
        assertThat(welcomed.body().at("/call").asBoolean()).isTrue();
        assertThat(silent.body().at("/call").asBoolean()).isFalse();
    }

    private Answer callback(String key, String body) throws Exception {
        return calls.create("tribuna-storefront", "/v1/callback-requests", key, body);
    }

    private Answer register(String key, String body) throws Exception {
        return calls.create("tribuna-storefront", "/v1/registrations", key, body);
    }

    private static String body(String name, String more) {
        return "{\"phone\": \"+7913000%04d\", \"name\": \"%s\", %s, %s}".formatted(++phones, name, more, consent());
    }

    private static String consent() {
        return "\"consent\": {\"textVersion\": \"pd-1\", \"givenAt\": \"2026-11-24T11:04:50Z\"}";
    }
}
