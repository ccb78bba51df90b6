package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A defect, from the complaint to the money: shown by photos, paid by another than who asked for it (R034, R035, R111). */
final class RefundChapter {

    private static final long MUG = 59_000;
    private static final Pattern PAGE = Pattern.compile("https?://\\S+/public/evidence/\\S+");
    private static final Pattern ADDRESS = Pattern.compile("на адрес (\\S+@\\S+?)\\.?(?=\\s|$)");

    private final Cast cast;
    private final Inbox inbox;
    private final String payment = "PP-" + UUID.randomUUID();
    private Instant since = Instant.EPOCH;
    private String order = "";
    private String path = "";

    RefundChapter(Cast cast) {
        this.cast = cast;
        this.inbox = Inbox.of(cast, "refund");
    }

    void play(Narrator narrator) {
        narrator.step("an order that was paid is delivered, and breaks", this::delivered);
        narrator.step("without a photo no money goes back; the customer is asked for one", this::asked);
        narrator.step("a photo comes by the page of the letter; what is none is refused", this::uploaded);
        narrator.step("another comes by mail to the address of the case", this::mailed);
        narrator.step("the operator looks at both", this::lookedAt);
        narrator.step("a coupon instead of the money is refused", this::notByCoupon);
        narrator.step("money is asked for, and not paid by whoever asked for it", this::owed);
        narrator.step("finance pays: the customer is told how much, by which way and number", this::paid);
        narrator.step("the case is closed in its time", this::closed);
        narrator.step("the figures show it, and open its list", this::counted);
    }

    private void delivered() {
        since = Instant.now();
        var customer = cast.stranger("Трещинский", "Олег");
        order = Sold.paid(
                cast,
                OrderBody.of(customer, cast.awake)
                        .with("customer", inbox.of(customer))
                        .with("paymentMethod", "ONLINE")
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, MUG));
    }

    private void asked() {
        path = opened("DEFECT", "Треснула ручка");
        step("steps", Map.of("step", "REFUND_ASKED", "amount", OrderBody.money(MUG)))
                .expect(409);
        same(
                "AWAITS_EVIDENCE",
                step("steps", Map.of("step", "EVIDENCE_ASKED")).expect(200).text("/stage"));
    }

    private String opened(String kind, String complaint) {
        var body = Map.of("orderId", order, "kind", kind, "channel", "PHONE", "complaint", complaint);
        var opened = cast.anna
                .post("order", "/v1/after-sale-cases?shop=tribuna", body, "Idempotency-Key", Cast.freshKey())
                .expect(201);
        check(!opened.text("/moneyBy").isEmpty(), "no day for the money: " + opened.body());
        return "/v1/after-sale-cases/" + opened.text("/id");
    }

    private void uploaded() {
        var page = URI.create(found(PAGE, inbox.text("Нужно фото"), 0)).getPath();
        var photo = Photo.of("handle.png", 0xff0000);
        cast.storefront.upload("notification", page, photo.form(), Photo.FORM).expect(200);
        var disguised = new Photo("photo.png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        cast.storefront
                .upload("notification", page, disguised.form(), Photo.FORM)
                .expect(422);
        same("OPEN", evidence(1).text("/stage"));
    }

    private void mailed() {
        var address = found(ADDRESS, inbox.text("Нужно фото"), 1);
        Postbox.post(Photo.of("crack.png", 0x00ff00).letter(inbox.address(), address));
        evidence(2);
    }

    private void lookedAt() {
        for (var each : all(evidence(2).at("/evidence"))) {
            var id = each.at("/id").asString();
            var letter = each.at("/letter").asString("");
            var file = letter.isEmpty()
                    ? "/v1/evidence/%s/%s".formatted(path.substring(path.lastIndexOf('/') + 1), id)
                    : "/v1/letters/%s/attachments/%s".formatted(letter, id);
            var seen = cast.anna.get("notification", file + "?shop=tribuna").expect(200);
            same("image/png", seen.header("Content-Type").orElse(""));
        }
    }

    /** The money of a violation may be waived, by the customer alone; a defect that is proven is paid or replaced. */
    private void notByCoupon() {
        var coupon = Map.of("percent", 10, "why", "Извинение");
        step("resolve", Map.of("resolution", "REPLACED", "answer", "Дарим купон", "coupon", coupon))
                .expect(422);
        var late = opened("VIOLATION", "Привезли позже, чем обещали");
        var refused = step(late, "resolve", Map.of("resolution", "ANSWERED", "answer", "Купон", "coupon", coupon))
                .expect(422);
        check(refused.body().contains("refund-due"), "refused for another reason: " + refused.body());
        step(late, "resolve", Map.of("resolution", "REJECTED", "answer", "Срок был верный"))
                .expect(200);
    }

    private void owed() {
        var owed = step("steps", Map.of("step", "REFUND_ASKED", "amount", OrderBody.money(MUG)))
                .expect(200);
        same("AWAITS_REFUND", owed.text("/stage"));
        step("refund", Map.of("reference", payment)).expect(403);
        check(inbox.text("Возврат денег").contains("590 рублей"), "another sum");
    }

    private void paid() {
        var seen = cast.marta.get("order", path + "?shop=tribuna").expect(200);
        var body = Map.of("reference", payment, "way", "AS_PAID");
        var paid = cast.marta
                .post("order", path + "/refund?shop=tribuna", body, "If-Match", seen.etag())
                .expect(200);
        same("marta", paid.text("/refund/paidBy"));
        var text = inbox.text("отправлены");
        for (var said : List.of("590 рублей", "туда, откуда вы платили", payment)) {
            check(text.contains(said), "not a word of %s in: %s".formatted(said, text));
        }
    }

    private void closed() {
        var body = Map.of("resolution", "REFUNDED", "answer", "Вернули деньги за кружку");
        var resolved = step("resolve", body).expect(200);
        check(resolved.at("/resolved/inTime").asBoolean(), "not in time: " + resolved.body());
        same(1L, inbox.count("отправлены"));
    }

    private void counted() {
        var period = "?shop=%s&from=%s".formatted(Cast.SHOP, since);
        var figures = Narrator.eventually(
                () -> cast.manager
                        .get("insight", "/v1/figures/after-sale" + period + "&by=KIND")
                        .expect(200),
                answer -> defects(answer).at("/decisions/decided").asInt() == 1);
        var defects = defects(figures);
        same(1, defects.at("/decisions/inTime").asInt());
        same(1, defects.at("/refunds/paid").asInt());
        same(1, defects.at("/refunds/inTime").asInt());
        var list = cast.manager
                .get("insight", "/v1/figures/after-sale/list" + period + "&counted=REFUND_PAID&by=PERSON&key=marta")
                .expect(200);
        check(list.body().contains(path.substring(path.lastIndexOf('/') + 1)), "not in the list: " + list.body());
    }

    private static JsonNode defects(Answer figures) {
        return all(figures.at("/rows")).stream()
                .filter(row -> row.at("/key").asString("").equals("DEFECT"))
                .findFirst()
                .orElse(figures.at("/none"));
    }

    /** The case once it has so much evidence. */
    private Answer evidence(int pieces) {
        return Narrator.eventually(
                () -> cast.anna.get("order", path).expect(200),
                answer -> answer.at("/evidence").size() == pieces);
    }

    private Answer step(String action, Map<String, ?> body) {
        return step(path, action, body);
    }

    private Answer step(String of, String action, Map<String, ?> body) {
        var seen = cast.anna.get("order", of).expect(200);
        return cast.anna.post("order", of + "/" + action, body, "If-Match", seen.etag());
    }

    private static String found(Pattern pattern, String text, int group) {
        var matcher = pattern.matcher(text);
        check(matcher.find(), "no %s in: %s".formatted(pattern, text));
        return matcher.group(group);
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
