package orderdesk.story;

import static orderdesk.story.Narrator.same;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A promo code of a campaign: for a vendor's goods only, once for each customer, until it is stopped (R030). */
final class CampaignChapter {

    private static final long MUG = 59_000;

    private final String code = "VESNA-" + Cast.freshKey().substring(0, 8).toUpperCase(Locale.ROOT);
    private final Cast cast;

    CampaignChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        var campaign = narrator.step("a manager plans ten percent off one vendor's goods, once a customer", this::plan);
        var buyer = cast.stranger("Скидкина", "Вера");
        narrator.step("of two lines the vendor's is cheaper", () -> discounted(buyer));
        narrator.step("the same customer comes again: the operator hears why not", () -> {
            same("customer-limit", refusal(buyer, "Посуда болельщика"));
        });
        narrator.step("goods of others have no part in it", () -> {
            same("nothing-applicable", refusal(cast.stranger("Скидкин", "Глеб"), "Северная нить"));
        });
        narrator.step("stopped: nobody gets it any more", () -> {
            stop(campaign);
            same("blocked", refusal(cast.stranger("Скидкин", "Савва"), "Посуда болельщика"));
        });
    }

    private Answer plan() {
        var body = Map.of("code", code, "rules", rules());
        return cast.manager
                .post("promo", "/v1/campaigns?shop=tribuna", body, "Idempotency-Key", Cast.freshKey())
                .expect(201);
    }

    private static Map<String, Object> rules() {
        return Map.of(
                "name", "Весна с кружкой",
                "worth", Map.of("kind", "percent", "basisPoints", 1_000),
                "from", Instant.now().minus(Duration.ofMinutes(1)).toString(),
                "to", Instant.now().plus(Duration.ofDays(1)).toString(),
                "skus", List.of(),
                "skuPrefixes", List.of(),
                "vendors", List.of("Посуда болельщика"),
                "perCustomerMax", 1,
                "stacking", "TOGETHER");
    }

    private void discounted(OrderBody.Customer buyer) {
        var order = cast.order(OrderBody.of(buyer, cast.awake)
                        .of("ПОСУДА БОЛЕЛЬЩИКА", "TR-MUG-01", MUG)
                        .line("TR-SCARF-01", "Шарф «Метеор»", 1, 99_000)
                        .with("codes", List.of(code)))
                .text("/id");
        var known = settled(order);
        same(MUG / 10, known.at("/codes").get(0).at("/held/amount/minor").asLong());
    }

    private String refusal(OrderBody.Customer buyer, String vendor) {
        var order = cast.order(OrderBody.of(buyer, cast.awake)
                        .of(vendor, "TR-MUG-01", MUG)
                        .with("codes", List.of(code)))
                .text("/id");
        return settled(order).at("/codes").get(0).at("/reason").asString();
    }

    private void stop(Answer campaign) {
        var body = Map.of("rules", campaign.at("/rules"), "stopped", true);
        cast.manager
                .send(
                        "PUT",
                        "promo",
                        "/v1/campaigns/%s?shop=tribuna".formatted(campaign.text("/id")),
                        body,
                        "If-Match",
                        campaign.etag())
                .expect(200);
    }

    private Answer settled(String order) {
        return Narrator.eventually(
                () -> cast.anna.get("promo", "/v1/orders/%s/benefits".formatted(order)),
                seen -> seen.at("/orderVersion").asInt() == 1
                        && !seen.at("/applying").asBoolean());
    }
}
