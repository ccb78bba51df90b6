package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A certificate reaches its customer by a letter, and its code is read nowhere else (R028). */
final class GiftChapter {

    private static final String SUBJECT = "Ваш сертификат";

    private final Cast cast;
    private final String address = "gift-%s@example.ru".formatted(UUID.randomUUID());

    GiftChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        var order = order();
        var code = narrator.step(
                "a manager issues a certificate for the customer of an order: its code arrives by mail",
                () -> arrived(order));
        narrator.step("the code can be spent", () -> {
            var checked = cast.storefront.post("promo", "/v1/codes/check", Map.of("code", code));
            same(true, checked.expect(200).at("/usable").asBoolean());
        });
        narrator.step("whoever calls next reads the letter without it", () -> kept(order, code));
        narrator.step("nobody but notification-service may ask for the code again", () -> refused(order));
        narrator.step("the shop chooses when to remind of a payment", this::chosen);
    }

    private String order() {
        var customer = cast.stranger("Подаркова", "Ирина");
        var named = Map.of(
                "person", Map.of("surname", customer.surname(), "given", customer.given()),
                "phone", customer.phone(),
                "email", address);
        return cast.order(OrderBody.of(customer, cast.awake)
                        .with("customer", named)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000))
                .text("/id");
    }

    private Answer issue(String order) {
        var body = Map.of(
                "face", OrderBody.money(100_000),
                "validUntil", Instant.now().plus(Duration.ofDays(365)).toString(),
                "orderId", order);
        return cast.manager
                .post("promo", "/v1/certificates?shop=tribuna", body, "Idempotency-Key", Cast.freshKey())
                .expect(201);
    }

    private String arrived(String order) {
        var code = issue(order).text("/code");
        var inbox = Narrator.eventually(
                () -> cast.anna
                        .get("mail", "/messages?to=" + Desk.encoded(address))
                        .expect(200),
                seen -> StreamSupport.stream(seen.json().spliterator(), false).anyMatch(GiftChapter::isGift));
        var letters = StreamSupport.stream(inbox.json().spliterator(), false)
                .filter(GiftChapter::isGift)
                .toList();
        same(1, letters.size());
        var text = letters.getFirst().at("/text").asString("");
        check(text.contains(code), "another code in: " + text);
        check(text.contains("1 000 рублей"), "another sum in: " + text);
        return code;
    }

    private static boolean isGift(JsonNode mail) {
        return mail.at("/subject").asString("").startsWith(SUBJECT);
    }

    private void kept(String order, String code) {
        var path = "/v1/messages?shop=%s&order=%s".formatted(Cast.SHOP, order);
        var seen = Narrator.eventually(
                () -> cast.anna.get("notification", path),
                answer -> answer.body().contains("certificate-issued"));
        check(!seen.body().contains(code), "the code is kept in " + seen.body());
    }

    private void refused(String order) {
        var id = issue(order).text("/certificate/id");
        var path = "/v1/certificates/%s/code?shop=tribuna".formatted(id);
        cast.manager.post("promo", path, Map.of()).expect(403);
        cast.storefront.post("promo", path, Map.of()).expect(403);
    }

    private void chosen() {
        var path = "/v1/triggers/payment-reminder?shop=" + Cast.SHOP;
        var known = cast.manager.get("notification", path).expect(200);
        var choice = Map.of("wanted", true, "shift", "PT6H");
        var chosen = known.header("ETag").isPresent()
                ? cast.manager.send("PUT", "notification", path, choice, "If-Match", known.etag())
                : cast.manager.send("PUT", "notification", path, choice);
        same("PT6H", chosen.expect(200).text("/shift"));
        cast.anna.send("PUT", "notification", path, choice).expect(403);
    }
}
