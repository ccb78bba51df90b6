package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Codes stand for money: typed in, held, split anew, spent, given back, and refused (R028 to R030, R110). */
final class BenefitsChapter {

    private static final long MUG = 59_000;
    private static final long POST = 35_000;
    private static final String UNKNOWN = "0000-0000-0000";

    private final String later = Instant.now().plus(Duration.ofDays(365)).toString();
    private final Cast cast;
    private String code = "";
    private String certificate = "";

    BenefitsChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step(
                "a manager issues a certificate: its code is shown once, and the same to the same request", () -> {
                    var key = Cast.freshKey();
                    var issued = issue(key);
                    code = issued.text("/code");
                    certificate = issued.text("/certificate/id");
                    same(code, issue(key).text("/code"));
                });
        narrator.step("a storefront asks: usable or not, and nothing else", this::asked);
        var order = narrator.step("an order brings it: part is paid, the rest is due", this::partlyPaid);
        narrator.step("during the call a second code comes, a mug goes, and all is split anew", () -> {
            amended(order);
        });
        narrator.step("confirmed: the money is spent, and what is left is said", () -> spent(order));
        narrator.step("the customer sends it back: every kopeck is on the certificate again", () -> returned(order));
        narrator.step("a code that nobody knows: the operator hears why, the order goes on without it", this::refused);
        narrator.step("an apology is a coupon for one later order", this::coupon);
    }

    private Answer issue(String key) {
        var body = Map.of("face", OrderBody.money(100_000), "validUntil", later);
        return cast.manager
                .post("promo", "/v1/certificates?shop=tribuna", body, "Idempotency-Key", key)
                .expect(201);
    }

    private void asked() {
        var known = cast.storefront
                .post("promo", "/v1/codes/check", Map.of("code", code))
                .expect(200);
        same(true, known.at("/usable").asBoolean());
        var unknown = cast.storefront
                .post("promo", "/v1/codes/check", Map.of("code", UNKNOWN, "visitor", Cast.freshKey()))
                .expect(200);
        same("{\"usable\":false}", unknown.body());
        var precise = cast.anna
                .post("promo", "/v1/codes/check?shop=tribuna", Map.of("code", UNKNOWN))
                .expect(200);
        same("unknown", precise.text("/reason"));
    }

    private String partlyPaid() {
        var order = cast.order(OrderBody.of(cast.stranger("Подарков", "Тит"), cast.awake)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 2, MUG)
                        .with("codes", List.of(code.toLowerCase(Locale.ROOT))))
                .text("/id");
        var known = reads(order, "certificates", 100_000);
        same(2 * MUG + POST - 100_000, known.at("/totals/due/minor").asLong());
        check(!known.body().contains(code), "the code is shown");
        return order;
    }

    private void amended(String order) {
        var changes = List.of(
                Map.of("op", "quantity", "line", "1", "quantity", 1), Map.of("op", "add-code", "code", second()));
        var call = cast.dialled(order);
        var preview = cast.anna
                .post("order", "/v1/orders/%s/preview".formatted(order), Map.of("changes", changes))
                .expect(200);
        same(true, preview.at("/benefitsPending").asBoolean());
        cast.anna
                .post("order", "/v1/orders/%s/amend".formatted(order), Map.of("changes", changes), "If-Match", "\"v1\"")
                .expect(200);
        var held = benefits(order, 2).at("/codes");
        reads(order, "certificates", MUG + POST);
        reads(order, "due", 0);
        same(MUG + POST, held.get(0).at("/held/amount/minor").asLong());
        same("nothing-applicable", held.get(1).at("/reason").asString());
        call.following(2);
        Narrator.eventually(
                call::look,
                seen -> seen.at("/order/terms/totals/due/minor").asLong(-1) == 0
                        && seen.body().contains("На нём останется 60 рублей"));
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
    }

    private String second() {
        var body = Map.of("face", OrderBody.money(90_000), "validUntil", later);
        return cast.manager
                .post("promo", "/v1/certificates?shop=tribuna", body, "Idempotency-Key", Cast.freshKey())
                .expect(201)
                .text("/code");
    }

    private void spent(String order) {
        var redeemed = Narrator.eventually(
                () -> cast.anna.get("promo", "/v1/orders/%s/benefits".formatted(order)),
                seen -> seen.text("/aim").equals("REDEEM")
                        && !seen.at("/applying").asBoolean());
        same(
                100_000 - MUG - POST,
                redeemed.at("/codes").get(0).at("/held/remaining/minor").asLong());
        same(100_000 - MUG - POST, free());
    }

    private void returned(String order) {
        var report = Map.of("result", "REFUSED", "reason", "передумал", "reference", "RB-" + order.substring(0, 8));
        cast.storefront
                .post(
                        "order",
                        "/v1/orders/%s/delivery-reports".formatted(order),
                        report,
                        "Idempotency-Key",
                        Cast.freshKey())
                .expect(201);
        Narrator.eventually(this::certificate, seen -> seen.at("/free/minor").asLong() == 100_000);
        var history = cast.manager
                .get("promo", "/v1/certificates/%s/history?shop=tribuna".formatted(certificate))
                .expect(200);
        check(history.at("/entries").size() >= 4, "history: " + history.body());
    }

    private void refused() {
        var order = cast.order(OrderBody.of(cast.stranger("Ошибкин", "Нил"), cast.awake)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, MUG)
                        .with("codes", List.of(UNKNOWN)))
                .text("/id");
        same("unknown", benefits(order, 1).at("/codes").get(0).at("/reason").asString());
        reads(order, "due", MUG + POST);
        var call = cast.dialled(order);
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
    }

    private void coupon() {
        var order = cast.mug("Обидин", "Карп");
        var body = Map.of(
                "orderId", order, "amount", OrderBody.money(20_000), "validUntil", later, "reason", "не тот товар");
        var coupon = cast.senior
                .post("promo", "/v1/coupons?shop=tribuna", body, "Idempotency-Key", Cast.freshKey())
                .expect(201)
                .text("/code");
        var next = cast.order(OrderBody.of(cast.stranger("Обидин", "Карп"), cast.awake)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, MUG)
                        .with("codes", List.of(coupon)))
                .text("/id");
        reads(next, "discounts", 20_000);
    }

    /** Once the order stands on what is held for this version, so that this part of its money is this. */
    private Answer reads(String order, String part, long minor) {
        return Narrator.eventually(
                () -> cast.anna.get("order", "/v1/orders/%s?waitFor=benefits".formatted(order)),
                seen -> seen.at("/totals/%s/minor".formatted(part)).asLong() == minor);
    }

    private Answer benefits(String order, int version) {
        return Narrator.eventually(
                () -> cast.anna.get("promo", "/v1/orders/%s/benefits".formatted(order)),
                seen -> seen.at("/orderVersion").asInt() == version
                        && !seen.at("/applying").asBoolean());
    }

    private Answer certificate() {
        return cast.manager
                .get("promo", "/v1/certificates/%s?shop=tribuna".formatted(certificate))
                .expect(200);
    }

    private long free() {
        return certificate().at("/free/minor").asLong();
    }
}
