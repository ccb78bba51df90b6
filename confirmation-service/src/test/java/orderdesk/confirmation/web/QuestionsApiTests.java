package orderdesk.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.platform.access.Role;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The shop's own script in a call, and before it is spoken. */
@SpringBootTest(classes = CaseWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class QuestionsApiTests {

    private static final String CASE = "/v1/cases/" + Story.ORDER;
    private static final String PREVIEW = "/v1/scripts/preview?shop=tribuna";

    @Autowired
    WebApplicationContext service;

    @Autowired
    Theatre theatre;

    @Autowired
    Shops shops;

    Calls calls;
    long token;

    @BeforeEach
    void orderIsTalkedAbout() throws Exception {
        var script =
                JsonMapper.shared().readTree(Examples.PREVIEW).at("/script").toString();
        ((FixedShops) shops).saying(FixedShops.TRIBUNA, Wire.mapper().readValue(script, ShopScript.class));
        calls = new Calls(service);
        theatre.order(1, Story.PHONE, Story.PLACED);
        token = calls.send("anna", CASE + "/claim", "")
                .body()
                .at("/claim/token")
                .asLong();
        calls.act("anna", CASE + "/dial", token, "");
    }

    @Test
    void answerLeadsOnAndIsKeptWithItsTag() throws Exception {
        var before = calls.read("anna", CASE).body().at("/script/steps").toString();

        var after = calls.act("anna", CASE + "/answers", token, Examples.ANSWER);

        assertThat(before).contains("shop/gift/1").doesNotContain("shop/wrap/1");
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body().at("/script/steps").toString()).contains("shop/wrap/1");
        assertThat(after.at("/tags/0")).isEqualTo("подарок");
        assertThat(after.at("/readBack/replies/0/label")).isEqualTo("да, в подарок");
        assertThat(after.at("/script/version")).endsWith("+1");
    }

    @Test
    void versionThatWasSpokenIsToldWithTheAnswers() throws Exception {
        calls.act("anna", CASE + "/answers", token, Examples.ANSWER);

        assertThat(calls.act("anna", CASE + "/outcome", token, Examples.AGREED).status())
                .isEqualTo(200);

        var told = theatre.store.events(ConfirmationEvent.class).stream()
                .filter(CustomerReached.class::isInstance)
                .map(CustomerReached.class::cast)
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().readBack().scriptVersion()).endsWith("+1");
        assertThat(told.getFirst().readBack().answers()).hasSize(1);
    }

    @Test
    void whatIsNotAskedIsNotAnswered() throws Exception {
        var unknown = calls.act("anna", CASE + "/answers", token, "{\"step\": \"shop/gift/9\", \"answer\": \"yes\"}");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.at("/code")).isEqualTo("no-such-answer");
        assertThat(calls.act("boris", CASE + "/answers", token, Examples.ANSWER).at("/code"))
                .isEqualTo("claim-superseded");
    }

    @Test
    void scriptIsShownBeforeItIsSpoken() throws Exception {
        var example = calls.oversee("tribuna", PREVIEW, Examples.PREVIEW);
        var order = calls.oversee(
                "tribuna",
                PREVIEW,
                Examples.PREVIEW.replaceFirst(
                        "\"example\": \\{.*\\n.*},", "\"order\": \"%s\",".formatted(Story.ORDER)));

        assertThat(example.status()).isEqualTo(200);
        assertThat(example.body().at("/steps").toString())
                .contains("Футболка домашняя: это в подарок?", "Положим в подарочную коробку", "\"chosen\":true");
        assertThat(order.status()).isEqualTo(200);
        assertThat(order.body().at("/steps").toString()).contains("Футболка домашняя, сезон 2025/26: это в подарок?");
        assertThat(calls.read("anna", CASE).at("/tags/0")).isEmpty();
    }

    @Test
    void whoMayNotReadAnOrderIsNotShownTheScriptOfIt() throws Exception {
        var order =
                Examples.PREVIEW.replaceFirst("\"example\": \\{.*\\n.*},", "\"order\": \"%s\",".formatted(Story.ORDER));

        assertThat(calls.preview(Role.ADMIN, order).status()).isEqualTo(404);
        assertThat(calls.preview(Role.MANAGER, order).status()).isEqualTo(200);
        assertThat(calls.preview(Role.ADMIN, Examples.PREVIEW).status()).isEqualTo(200);
    }

    @Test
    void scriptThatCannotBeSpokenIsNotShown() throws Exception {
        var wrong = calls.oversee("tribuna", PREVIEW, Examples.PREVIEW.replace("{{line.name}}", "{{line.cost}}"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("/errors/0/pointer")).isEqualTo("/script/phrases/0/say");
        assertThat(wrong.at("/errors/0/code")).isEqualTo("unknown-gap");
    }

    @Test
    void thirtyLinesAreShownAndOneMoreIsNot() throws Exception {
        var line = "{\"sku\": \"TR-TEE-1\", \"name\": \"Футболка домашняя\", \"prepaid\": false}";
        var thirty = String.join(", ", Collections.nCopies(30, line));

        assertThat(calls.oversee("tribuna", PREVIEW, Examples.PREVIEW.replace(line, thirty))
                        .status())
                .isEqualTo(200);
        assertThat(calls.oversee("tribuna", PREVIEW, Examples.PREVIEW.replace(line, thirty + ", " + line))
                        .at("/errors/0/pointer"))
                .isEqualTo("/example/lines");
    }
}
