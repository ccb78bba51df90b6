package orderdesk.callback.widget.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Calls.Answer;
import orderdesk.callback.RequestDesk;
import orderdesk.callback.Theatre;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.domain.Activity;
import orderdesk.callback.presence.domain.Prepared;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallEvent.CallbackRequested;
import orderdesk.contracts.callback.ChatEvent.ChatOpened;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class WidgetApiTests {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int SCRIPT_GZIP_MAX = 15_000;

    @Autowired
    SimulatedStore store;

    @Autowired
    SimulatedClock clock;

    @Autowired
    PresenceDesk presence;

    /** A Tuesday, 14:05 in Moscow; each test has a week of its own, with nobody there and nobody waiting. */
    private static Instant now = Instant.parse("2026-11-24T11:05:00Z");

    private Pages pages;
    private String tag = "";
    private int before;

    @BeforeEach
    void shopHasAWidget(@Autowired WebApplicationContext service) throws Exception {
        pages = new Pages(service);
        now = now.plus(WEEK);
        clock.set(now);
        store.tick();
        for (var operator : List.of(FixedShops.ANNA, FixedShops.VERA, FixedShops.GALINA)) {
            turn(operator, Activity.FAULT);
        }
        var first = pages.settings(null, SettingsBody.EXAMPLE);
        var its = first.status() == 200 ? first : pages.settings(pages.tag(), SettingsBody.EXAMPLE);
        assertThat(its.status()).isEqualTo(200);
        tag = pages.tag();
        before = store.published().size();
    }

    private <E> List<E> events(Class<E> type) {
        return store.published().stream()
                .skip(before)
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void scriptIsSmallAndKeptAndMayBeCheckedByAnyPage() throws Exception {
        var script = pages.perform(get("/widget/v1.js")).response();

        assertThat(script.getStatus()).isEqualTo(200);
        assertThat(script.getContentType()).startsWith("text/javascript");
        assertThat(script.getHeader("Cache-Control")).isEqualTo("max-age=3600, public");
        assertThat(script.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(gzipped(script.getContentAsByteArray())).isLessThan(SCRIPT_GZIP_MAX);
        assertThat(script.getContentAsString()).doesNotContain("innerHTML", "eval(", "document.cookie", "localStorage");
    }

    @Test
    void pageIsToldWhetherTheShopIsOpenAndWhatToAgreeTo() throws Exception {
        var offer = pages.offer(Pages.ORIGIN);

        assertThat(offer.response().getHeader("Access-Control-Allow-Origin")).isEqualTo(Pages.ORIGIN);
        assertThat(offer.at("/open")).isEqualTo("true");
        assertThat(offer.at("/consentVersion")).isEqualTo("pd-2026-03");
        clock.set(now.plus(Duration.ofHours(9)));
        assertThat(pages.offer(Pages.ORIGIN).at("/open")).isEqualTo("false");
    }

    @Test
    void foreignPageAndOneThatSaysNotWhereItIsAreRefused() throws Exception {
        assertThat(pages.preflight(Pages.ORIGIN, "/chats").status()).isEqualTo(200);
        assertThat(pages.preflight(Pages.ORIGIN, "/chats").response().getHeader("Access-Control-Allow-Origin"))
                .isEqualTo(Pages.ORIGIN);
        for (var origin : List.of("https://evil.example", "null", "https://tribuna.example.evil.example")) {
            var refused = pages.offer(origin);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/code")).isEqualTo("origin-not-allowed");
            assertThat(refused.response().getHeader("Access-Control-Allow-Origin"))
                    .isNull();
            assertThat(pages.preflight(origin, "/chats").status()).isEqualTo(403);
        }
        assertThat(pages.perform(get("/v1/widget/shops/tribuna")).status()).isEqualTo(403);
        assertThat(pages.perform(pages.json("/callback-requests", "k", call())).status())
                .isEqualTo(403);
        assertThat(pages.perform(get("/v1/widget/shops/chasy").header("Origin", Pages.ORIGIN))
                        .status())
                .isEqualTo(404);
        assertThat(pages.perform(get("/v1/widget/shops/nowhere").header("Origin", Pages.ORIGIN))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoWaitsAtTheSiteIsPromisedACallInTwoMinutesAndOnce() throws Exception {
        var told = pages.send("/callback-requests", "k1", call());

        assertThat(told.status()).isEqualTo(201);
        assertThat(told.at("/callBy")).isEqualTo(now.plus(Duration.ofMinutes(2)).toString());
        assertThat(pages.send("/callback-requests", "k1", call()).body()).isEqualTo(told.body());
        var owed = pages.send("/callback-requests", "k2", call());
        assertThat(owed.at("/code")).isEqualTo("callback-owed");
        assertThat(owed.at("/errors/0/detail")).isEqualTo(told.at("/callBy"));
        var requested = events(CallbackRequested.class);
        assertThat(requested).hasSize(1);
        assertThat(requested.getFirst().consent().textVersion()).isEqualTo("pd-2026-03");
        assertThat(requested.getFirst().consent().givenAt()).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource({
        "consent, , consent-missing",
        "consent, pd-2019-01, consent-outdated",
        "phone, позвоните, phone-unreadable",
        "phone, '', invalid",
        "about, 'одна\nдве', invalid",
        "zone, Mars/Olympus, invalid"
    })
    void whatCannotBeIsRefusedInWordsAndNobodyIsCalled(String field, String value, String code) throws Exception {
        var body = new HashMap<String, Object>(call());
        body.put(field, value);
        body.values().removeIf(each -> each == null);

        var refused = pages.send("/callback-requests", "k1", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo(code);
        assertThat(events(CallTaskOpened.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "phone, позвоните, Это не номер телефона.",
        "phone, 8 809 505-00-01, На такие номера не звонят.",
        "consent, pd-2019-01, Текст согласия изменился. Обновите страницу."
    })
    void whatIsWrongWithAFieldIsSaidToTheVisitorInHisLanguage(String field, String value, String said)
            throws Exception {
        var body = new HashMap<String, Object>(call());
        body.put(field, value);

        var refused = pages.send("/callback-requests", "k1", body);

        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/" + field);
        assertThat(refused.at("/errors/0/detail")).isEqualTo(said);
    }

    @Test
    void oneAddressAsksForSoManyCallsAnHour() throws Exception {
        for (var number = 0; number < RequestDesk.PER_ADDRESS; number++) {
            assertThat(pages.send("/callback-requests", "k" + number, call("8 912 345-00-%02d".formatted(number)))
                            .status())
                    .isEqualTo(201);
        }

        var refused = pages.send("/callback-requests", "one more", call("8 912 345-00-99"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/code")).isEqualTo("callbacks-exceeded");
        assertThat(refused.response().getHeader("Retry-After")).isNotBlank();
    }

    @Test
    void chatIsOfferedOnlyWhileSomebodyWhoWasTrainedIsFree() throws Exception {
        assertThat(pages.offer(Pages.ORIGIN).at("/chat")).isEqualTo("false");
        turn(FixedShops.ANNA, Activity.READY);
        assertThat(pages.offer(Pages.ORIGIN).at("/chat")).isEqualTo("false");
        assertThat(open("c0").at("/code")).isEqualTo("chat-unavailable");
        turn(FixedShops.VERA, Activity.READY);
        assertThat(pages.offer(Pages.ORIGIN).at("/chat")).isEqualTo("true");

        assertThat(open("c1").status()).isEqualTo(201);

        assertThat(pages.offer(Pages.ORIGIN).at("/chat")).isEqualTo("false");
        assertThat(open("c2").at("/code")).isEqualTo("chat-unavailable");
        assertThat(events(ChatOpened.class)).hasSize(1);
        turn(FixedShops.GALINA, Activity.WRAP_UP);
        assertThat(open("c2").status()).isEqualTo(201);
        turn(FixedShops.VERA, Activity.TALKING);
        turn(FixedShops.GALINA, Activity.LUNCH);
        assertThat(pages.offer(Pages.ORIGIN).at("/chat")).isEqualTo("false");
    }

    @Test
    void shopThatSwitchedTheChatOffHasNone() throws Exception {
        turn(FixedShops.VERA, Activity.READY);
        var off = SettingsBody.EXAMPLE.replace("\"chat\": true", "\"chat\": false");
        assertThat(pages.settings(null, off).status()).isEqualTo(428);
        assertThat(pages.settings("\"r9\"", off).status()).isEqualTo(412);
        assertThat(pages.settings(tag, off).status()).isEqualTo(200);

        assertThat(pages.offer(Pages.ORIGIN).at("/chat")).isEqualTo("false");
        assertThat(open("c1").at("/code")).isEqualTo("chat-unavailable");
    }

    @ParameterizedTest
    @CsvSource({
        "https://tribuna.example, https://tribuna.example/shop",
        "https://tribuna.example/privacy, javascript:alert(1)",
        "answerWithinSeconds\": 30, answerWithinSeconds\": 9",
        "answerWithinSeconds\": 30, answerWithinSeconds\": 301"
    })
    void settingsThatCannotBeAreRefused(String good, String bad) throws Exception {
        assertThat(pages.settings(tag, SettingsBody.EXAMPLE.replaceFirst(good, bad))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void visitorIsKnownByHisSecretAlone() throws Exception {
        turn(FixedShops.VERA, Activity.READY);
        var id = open("c1").at("/id");

        assertThat(pages.write(id, "m1", "Ау", "t".repeat(43)).status()).isEqualTo(404);
        assertThat(pages.write(id, "m1", "Ау", "").status()).isEqualTo(404);
        assertThat(pages.write(Theatre.PERSON.toString(), "m1", "Ау", Pages.SECRET)
                        .status())
                .isEqualTo(404);
        assertThat(pages.write(id, "m1", "Ау", Pages.SECRET).at("/number")).isEqualTo("2");
        assertThat(pages.write(id, "m1", "Ау", Pages.SECRET).at("/number")).isEqualTo("2");
        assertThat(pages.write(id, "m1", "Нет", Pages.SECRET).at("/code")).isEqualTo("key-reused");
        assertThat(pages.write(id, "m2", "x".repeat(1_001), Pages.SECRET).status())
                .isEqualTo(422);
        assertThat(pages.write(id, "m2", "x".repeat(1_000), Pages.SECRET).status())
                .isEqualTo(200);
        assertThat(pages.write(id, "m3", "x".repeat(9_000), Pages.SECRET).status())
                .isEqualTo(413);
    }

    private Answer open(String key) throws Exception {
        return pages.send("/chats", key, Map.of("text", "Есть M?", "consent", "pd-2026-03", "secret", Pages.SECRET));
    }

    private void turn(OperatorId operator, Activity activity) {
        var shops = Set.of(FixedShops.TRIBUNA);
        presence.start(operator, shops, new Prepared(true, Map.of()), Theatre.CAUSE);
        presence.turnTo(activity, operator, shops, Theatre.CAUSE);
    }

    /** Somebody of his own in each test. */
    private static Map<String, Object> call() {
        return call("8 912 %03d-67-89".formatted(now.getEpochSecond() / WEEK.toSeconds() % 1_000));
    }

    private static Map<String, Object> call(String phone) {
        return Map.of("phone", phone, "name", "Ирина", "consent", "pd-2026-03", "onSite", true);
    }

    private static int gzipped(byte[] bytes) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.size();
    }
}
