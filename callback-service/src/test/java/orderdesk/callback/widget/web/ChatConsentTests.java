package orderdesk.callback.widget.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.callback.CallbackWeb;
import orderdesk.callback.Theatre;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.domain.Activity;
import orderdesk.callback.presence.domain.Prepared;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.ChatEvent.ChatOpened;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
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

/** Who writes from the site leaves his name and his number, and agrees to that first (R036). */
@SpringBootTest(classes = CallbackWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class ChatConsentTests {

    private static final Instant NOW = Instant.parse("2026-11-24T11:05:00Z");

    @Autowired
    SimulatedStore store;

    private Pages pages;

    @BeforeEach
    void twoAnswerInTheChat(
            @Autowired WebApplicationContext service, @Autowired SimulatedClock clock, @Autowired PresenceDesk presence)
            throws Exception {
        pages = new Pages(service);
        clock.set(NOW);
        var first = pages.settings(null, SettingsBody.EXAMPLE);
        assertThat(first.status()).isIn(200, 428);
        var shops = Set.of(FixedShops.TRIBUNA);
        for (var operator : List.of(FixedShops.VERA, FixedShops.GALINA)) {
            presence.start(operator, shops, new Prepared(true, Map.of()), Theatre.CAUSE);
            presence.turnTo(Activity.READY, operator, shops, Theatre.CAUSE);
        }
        assertThat(pages.offer(Pages.ORIGIN).at("/chat")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({", consent-missing", "pd-2019-01, consent-outdated"})
    void nobodyIsWrittenToWhoDidNotAgree(@Nullable String consent, String code) throws Exception {
        var before = store.events(ChatOpened.class).size();
        var body = new HashMap<String, Object>(Map.of("text", "Есть M?", "name", "Ирина", "secret", Pages.SECRET));
        if (consent != null) {
            body.put("consent", consent);
        }

        var refused = pages.send("/chats", "k1", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo(code);
        assertThat(store.events(ChatOpened.class)).hasSize(before);
    }

    @Test
    void whatHeAgreedToIsKeptWithItsWordingAndTime(@Autowired ChatDesk chats) throws Exception {
        var opened =
                pages.send("/chats", "k2", Map.of("text", "Есть M?", "consent", "pd-2026-03", "secret", Pages.SECRET));

        assertThat(opened.status()).isEqualTo(201);
        var chat = chats.find(FixedShops.TRIBUNA, new CallTaskId(UUID.fromString(opened.at("/id"))))
                .orElseThrow()
                .state();
        assertThat(chat.visitor().consent()).isEqualTo(new Consent("chat", "pd-2026-03", NOW));
    }
}
