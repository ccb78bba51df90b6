package orderdesk.promo.web;

import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.promo.Desks;
import orderdesk.promo.Orders;
import orderdesk.promo.Till;
import orderdesk.promo.domain.CampaignRules;
import orderdesk.promo.domain.CampaignRules.Stacking;
import orderdesk.promo.domain.CampaignRules.Sum;
import orderdesk.promo.messaging.OrdersReader;
import orderdesk.wire.PromoWeb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Whatever is the matter with a code, the public hears one thing, and whoever is of the shop hears what it is. */
@SpringBootTest(classes = PromoWeb.class)
class RefusedCodesApiTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Desks desks;

    @Test
    void publicHearsNothingOfWhyAndOperatorsHearItAll() throws Exception {
        for (var code : codes().entrySet()) {
            var toAll = check(code.getKey(), "site", Role.STOREFRONT);
            var toOperators = check(code.getKey(), "anna", Role.OPERATOR);

            assertThat(toAll.getStatus()).isEqualTo(200);
            assertThat(toAll.getContentAsString()).as(code.getValue()).isEqualTo("{\"usable\":false}");
            assertThat(toOperators.getContentAsString()).contains("\"reason\":\"%s\"".formatted(code.getValue()));
        }
    }

    /** Each with why it cannot be used. */
    private Map<String, String> codes() {
        var codes = new LinkedHashMap<String, String>();
        codes.put("0000-0000-0000", "unknown");
        codes.put(certificate(FixedShops.CHASY), "other-shop");
        codes.put(changed(Orders.NOON, null), "expired");
        codes.put(changed(null, true), "blocked");
        codes.put(spent(), "used-up");
        codes.put(campaign(Orders.NOON.plusSeconds(1), Till.NEXT_YEAR), "not-yet");
        codes.put(campaign(Orders.NOON.minusSeconds(1), Orders.NOON), "expired");
        return codes;
    }

    private String certificate(ShopId shop) {
        var once = new Once("manager", UUID.randomUUID().toString(), "hash");
        return desks.certificates()
                .issue(shop, roubles(100), Till.NEXT_YEAR, once, Till.CAUSE)
                .code();
    }

    private String changed(@Nullable Instant validUntil, @Nullable Boolean blocked) {
        var code = certificate(Orders.SHOP);
        var id =
                desks.certificates().findByCode(Orders.SHOP, code).orElseThrow().id();
        desks.certificates().change(Orders.SHOP, id, validUntil, blocked, "украден", Till.CAUSE, _ -> {});
        return code;
    }

    private String spent() {
        var code = certificate(Orders.SHOP);
        var order = Orders.numbered(77).placed(Orders.lines("A", 100), code);
        new OrdersReader(desks.benefits(), desks.certificates()).on(order);
        return code;
    }

    private String campaign(Instant from, Instant to) {
        var code = "ZIMA" + UUID.randomUUID().toString().replace("-", "");
        var rules = new CampaignRules(
                "Скидки", new Sum(roubles(1)), from, to, null, List.of(), List.of(), null, null, null, Stacking.ALONE);
        desks.campaigns().plan(Orders.SHOP, code, rules, new Once("manager", code, "hash"), Till.CAUSE);
        return code;
    }

    private MockHttpServletResponse check(String code, String who, Role role) throws Exception {
        return Http.of(context)
                .perform(post("/v1/codes/check")
                        .header("Authorization", Tokens.of(context).of(who, "tribuna", role))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"code\":\"%s\"}".formatted(code)))
                .andReturn()
                .getResponse();
    }
}
