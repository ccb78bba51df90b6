package orderdesk.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.confirmation.domain.Parameters;
import orderdesk.contracts.shared.Phone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = CaseWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class CaseApiTests {

    static final String CASE = "/v1/cases/" + Story.ORDER;

    @Autowired
    WebApplicationContext service;

    @Autowired
    Theatre theatre;

    Calls calls;

    @BeforeEach
    void orderIsOwedACall() {
        calls = new Calls(service);
        theatre.order(1, Story.PHONE, Story.PLACED);
    }

    @Test
    void orderIsCalledReadBackAndAgreed() throws Exception {
        var given = calls.send("anna", "/v1/queue/next", "");
        var token = given.body().at("/claim/token").asLong();
        assertThat(given.at("/cases/0/id")).isEqualTo(Story.ORDER.toString());

        assertThat(calls.act("anna", CASE + "/dial", token, "{\"call\": \"pbx-1\"}")
                        .status())
                .isEqualTo(200);
        var agreed = calls.act("anna", CASE + "/outcome", token, agreement());

        assertThat(agreed.status()).isEqualTo(200);
        assertThat(agreed.at("/verdict/state")).isEqualTo("AWAITED");
        theatre.hear(Story.confirmed(1, Story.CALLABLE), Story.ORDER);
        assertThat(calls.read("anna", CASE + "?waitFor=verdict").at("/verdict/state"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void caseShowsEverythingForTheCall() throws Exception {
        var shown = calls.read("anna", CASE);

        assertThat(shown.response().getHeader("ETag")).isEqualTo("\"r2\"");
        assertThat(shown.at("/order/number")).isEqualTo("10427");
        assertThat(shown.at("/phone/e164")).isEqualTo(Story.PHONE.e164());
        assertThat(shown.at("/reason")).isEqualTo("30 мин от оформления, осталось 29 мин");
        assertThat(shown.at("/stock/lines/0/certainty")).isEqualTo("SURE");
        assertThat(shown.at("/script/steps/0/say/0"))
                .isEqualTo("Добрый день! Интернет-магазин «Трибуна», служба заказов Анна. Ирина Сергеевна?");
        assertThat(shown.body().at("/readBack/missing").size()).isEqualTo(10);
    }

    @Test
    void tokenIsShownToItsHolderOnly() throws Exception {
        calls.send("anna", CASE + "/claim", "");

        assertThat(calls.read("anna", CASE).body().at("/claim").has("token")).isTrue();
        assertThat(calls.read("boris", CASE).body().at("/claim").has("token")).isFalse();
    }

    @Test
    void incompleteReadBackNamesWhatIsMissing() throws Exception {
        var token = dialled();

        var refused = calls.act(
                "anna",
                CASE + "/outcome",
                token,
                "{\"outcome\": \"AGREED\", \"version\": 1, \"due\": {\"minor\": 164000, \"currency\": \"RUB\"}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("not-read-back");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("recipient");
    }

    @Test
    void staleVersionIsAConflict() throws Exception {
        var token = dialled();
        theatre.hear(Story.amended(2, Story.terms(Story.PHONE, Story.line(2))), Story.ORDER);

        var refused = calls.act("anna", CASE + "/outcome", token, agreement());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("stale-version");
    }

    @Test
    void actionsNeedTheClaimsToken() throws Exception {
        assertThat(calls.send("anna", CASE + "/dial", "").status()).isEqualTo(428);
        assertThat(calls.act("anna", CASE + "/dial", 1, "").at("/code")).isEqualTo("not-claimed");
        calls.send("anna", CASE + "/claim", "");
        assertThat(calls.act("boris", CASE + "/dial", 1, "").at("/code")).isEqualTo("claim-superseded");
        assertThat(calls.send("boris", CASE + "/claim", "").at("/code")).isEqualTo("claimed-by-another");
    }

    @Test
    void amendmentThatIsOnItsWayIsWaitedFor() throws Exception {
        theatre.hear(Story.confirmed(1, Story.CALLABLE), Story.ORDER);
        var reopening = CompletableFuture.runAsync(
                () -> theatre.hear(Story.reopened(2, Story.CALLABLE), Story.ORDER),
                CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));

        var given = calls.send("anna", CASE + "/claim", "");

        reopening.join();
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.at("/cases/0/order/version")).isEqualTo("2");
    }

    @Test
    void settledOrderSaysWhenToAskAgain() throws Exception {
        theatre.hear(Story.confirmed(1, Story.CALLABLE), Story.ORDER);

        var refused = calls.send("anna", CASE + "/claim", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("not-now");
        assertThat(refused.response().getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void versionThatIsOnItsWayIsWaitedForBeforeItIsTicked() throws Exception {
        var token = dialled();
        var amendment = CompletableFuture.runAsync(
                () -> theatre.hear(Story.amended(2, Story.terms(Story.PHONE, Story.line(2))), Story.ORDER),
                CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));

        var ticked = calls.act("anna", CASE + "/ticks", token, "{\"version\": 2, \"ticks\": [{\"id\": \"address\"}]}");

        amendment.join();
        assertThat(ticked.status()).isEqualTo(200);
        assertThat(ticked.at("/readBack/ticked/0")).isEqualTo("address");
        assertThat(ticked.at("/readBack/hasty/0")).isEqualTo("address");
    }

    @Test
    void promiseIsGivenAndTheQueueSaysSo() throws Exception {
        var token = dialled();

        var later = calls.act("anna", CASE + "/outcome", token, """
                {"outcome": "LATER", "version": 1, "promise": {"kind": "AT", "from": "2026-11-24T15:00:00Z",
                 "earlyOk": false, "about": "цену и срок", "note": "обещали назвать срок"}}""");

        assertThat(later.status()).isEqualTo(200);
        assertThat(calls.read("anna", "/v1/queue").at("/items/0/reason"))
                .isEqualTo("обещан звонок в 18:00, можно звонить с 18:00");
    }

    @Test
    void promiseNeedsItsLineToReadAloud() throws Exception {
        var token = dialled();

        var refused = calls.act("anna", CASE + "/outcome", token, """
                {"outcome": "LATER", "version": 1, "promise": {"kind": "AT", "from": "2026-11-24T15:00:00Z",
                 "earlyOk": false, "about": "цену и срок", "note": " "}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/promise/note");
    }

    @Test
    void otherOutcomesNeedWhatBelongsToThem() throws Exception {
        var token = dialled();

        assertThat(calls.act("anna", CASE + "/outcome", token, "{\"outcome\": \"LATER\", \"version\": 1}")
                        .status())
                .isEqualTo(422);
        assertThat(calls.act("anna", CASE + "/outcome", token, "{\"outcome\": \"REFUSED\", \"version\": 1}")
                        .status())
                .isEqualTo(422);
        assertThat(calls.act("anna", CASE + "/outcome", token, "{\"outcome\": \"MAYBE\"}")
                        .status())
                .isIn(400, 422);
        assertThat(calls.act("anna", CASE + "/outcome", token, "{\"outcome\": \"NO_ANSWER\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void queueIsReadInPages() throws Exception {
        for (var number = 2; number <= 5; number++) {
            theatre.order(number, new Phone("+7912000000" + number, ""), Story.PLACED.minusSeconds(number));
        }

        var first = calls.read("anna", "/v1/queue?limit=3");
        var second = calls.read("anna", "/v1/queue?limit=3&cursor=" + first.at("/nextCursor"));

        assertThat(first.body().at("/items").size()).isEqualTo(3);
        assertThat(first.at("/items/0/id")).isEqualTo(Story.order(5).toString());
        assertThat(second.body().at("/items").size()).isEqualTo(2);
        assertThat(second.at("/items/1/id")).isEqualTo(Story.ORDER.toString());
        assertThat(calls.read("anna", "/v1/queue?queue=waiting&cursor=" + first.at("/nextCursor"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void headSaysWhereTheBestWorkStands() throws Exception {
        var head = calls.read("anna", "/v1/queue/head");
        var bounded = calls.send("anna", "/v1/queue/next", "{\"bound\": %s}".formatted(head.body()));

        assertThat(head.at("/class")).isEqualTo("2");
        assertThat(bounded.body().has("claim")).isFalse();
        assertThat(bounded.at("/head/id")).isEqualTo(Story.ORDER.toString());
        calls.send("anna", "/v1/queue/next", "");
        assertThat(calls.read("anna", "/v1/queue/head").status()).isEqualTo(204);
    }

    @Test
    void workIsHandedOverWithANote() throws Exception {
        var token = dialled();

        var handed = calls.act("anna", CASE + "/hand-over", token, "{\"to\": \"boris\", \"note\": \"про размеры\"}");

        assertThat(handed.body().at("/token").asLong()).isEqualTo(token + 1);
        assertThat(calls.read("boris", CASE).at("/notes/0/text")).isEqualTo("про размеры");
        assertThat(calls.act("anna", CASE + "/extend", token, "").at("/code")).isEqualTo("claim-superseded");
        assertThat(calls.act("boris", CASE + "/hand-over", token + 1, "{\"to\": \"timur\", \"note\": \"n\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void noteHasItsLimits() throws Exception {
        assertThat(note("я".repeat(1_000)).status()).isEqualTo(200);
        assertThat(note("я".repeat(1_001)).status()).isEqualTo(422);
        assertThat(note("").status()).isEqualTo(422);
    }

    @Test
    void leaseIsExtendedAndReleased() throws Exception {
        var token = calls.send("anna", CASE + "/claim", "")
                .body()
                .at("/claim/token")
                .asLong();

        assertThat(calls.act("anna", CASE + "/extend", token, "").status()).isEqualTo(200);
        assertThat(calls.act("anna", CASE + "/release", token, "").status()).isEqualTo(200);
        assertThat(calls.send("boris", "/v1/queue/next", "").at("/cases/0/id")).isEqualTo(Story.ORDER.toString());
    }

    private Calls.Answer note(String text) throws Exception {
        return calls.send("anna", CASE + "/notes", "{\"text\": \"%s\"}".formatted(text));
    }

    private long dialled() throws Exception {
        var token = calls.send("anna", CASE + "/claim", "")
                .body()
                .at("/claim/token")
                .asLong();
        assertThat(calls.act("anna", CASE + "/dial", token, "").status()).isEqualTo(200);
        return token;
    }

    private static String agreement() {
        var ticks = Parameters.of(Story.terms()).ids().stream()
                .map("{\"id\": \"%s\"}"::formatted)
                .collect(Collectors.joining(", "));
        return "{\"outcome\": \"AGREED\", \"version\": 1, \"due\": {\"minor\": 164000, \"currency\": \"RUB\"}, \"ticks\": [%s]}"
                .formatted(ticks);
    }
}
