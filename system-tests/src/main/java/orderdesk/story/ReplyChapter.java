package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** An operator answers in writing: finds, fills, is corrected, sends (R099 to R102, R107). */
final class ReplyChapter {

    private final Cast cast;
    private final String address = "reply-%s@example.ru".formatted(UUID.randomUUID());
    private String order = "";
    private String phone = "";
    private String draft = "";
    private String text = "";

    ReplyChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("a ready answer is found by the beginning of a word", this::found);
        narrator.step("it is filled with the order's data, the name in its case", this::filled);
        narrator.step("words that the desk does not say, and slips of spelling, do not go out", this::corrected);
        narrator.step("words are tried on an order before they are kept, and what it lacks is named", this::tried);
        narrator.step("the answer arrives once, and its handling time is known", this::arrived);
        narrator.step(
                "its customer asks without an operator, by page and by the telephone's menu, and nobody else learns anything",
                this::asked);
        narrator.step("a name that grammar only guesses is set right for good", this::setRight);
    }

    private void found() {
        var answers = cast.anna
                .get("notification", "/v1/replies?shop=tribuna&words=" + Desk.encoded("обмен"))
                .expect(200);
        same("exchange", answers.text("/items/0/name"));
    }

    private void filled() {
        var customer = cast.stranger("Ветрова", "Ирина");
        phone = customer.phone();
        order = order(customer);
        var body = Map.of("orderId", order, "reply", "exchange");
        var begun = Narrator.eventually(
                () -> cast.anna.post(
                        "notification", "/v1/drafts?shop=tribuna", body, "Idempotency-Key", Cast.freshKey()),
                answer -> answer.status() == 201);
        draft = begun.text("/id");
        text = begun.text("/text");
        check(text.contains("заявление от Ветровой Ирины"), "another case: " + text);
    }

    private void corrected() {
        var refused = send("Ответим в ближайшее время.").expect(422);
        same("house-words", refused.text("/errors/0/code"));
        same("spelling", send("Извените, пожалуйста.").expect(422).text("/errors/0/code"));
    }

    private void tried() {
        check(
                tries("К оплате — {{totals.due|money}}.")
                        .expect(200)
                        .text("/text")
                        .startsWith("К оплате — "),
                "not filled");
        same(
                "totals.certificates",
                tries("Сертификат — {{totals.certificates|money}}.").expect(200).text("/missing/0"));
        same("wording-invalid", tries("Скоро ответим.").expect(422).text("/code"));
        cast.anna
                .get("notification", "/v1/replies/exchange/versions?shop=tribuna")
                .expect(200);
    }

    private Answer tries(String body) {
        var words = Map.of("orderId", order, "subject", "Заказ {{order.number}}", "body", body);
        return cast.anna.post("notification", "/v1/previews?shop=tribuna", words);
    }

    private void arrived() {
        send(text).expect(200);
        send(text).expect(200);
        var mails = Narrator.eventually(
                () -> cast.anna
                        .get("mail", "/messages?to=" + Desk.encoded(address))
                        .expect(200),
                seen -> replies(seen) > 0);
        same(1L, replies(mails));
    }

    private void setRight() {
        var hers = order(cast.stranger("Заяц", "Пётр"));
        var path = "/v1/addressees/%s?shop=tribuna".formatted(hers);
        var guessed = Narrator.eventually(() -> cast.anna.get("notification", path), answer -> answer.status() == 200);
        same(false, guessed.at("/forms/0/sure").asBoolean());
        var forms = Map.of("forms", Map.of("genitive", "Зайца Петра"), "unwanted", List.of());
        var set = cast.anna.send("PUT", "notification", path, forms).expect(200);
        same("Зайца Петра", set.text("/forms/0/text"));
        same(true, set.at("/forms/0/own").asBoolean());
    }

    private void asked() {
        var placed = cast.read(order);
        var known = ask(placed.text("/number"), phone).expect(200);
        check(known.text("/payment").contains("К оплате"), "another answer: " + known.body());
        check(!known.body().contains("Ветров"), "a name in the open: " + known.body());
        ask(placed.text("/number"), "+79160000000").expect(404);
        var keyed = Map.of("from", phone, "number", placed.text("/number"), "topic", "3");
        var said =
                cast.storefront.post("notification", "/v1/answers/menu", keyed).expect(200);
        check(said.text("/say").startsWith("Оплата"), "the telephone's menu says " + said.body());
    }

    private Answer ask(String number, String phone) {
        return cast.storefront.post("notification", "/v1/answers", Map.of("number", number, "phone", phone));
    }

    private Answer send(String words) {
        var body = Map.of("subject", "Обмен", "text", words, "insisted", List.of());
        return cast.anna.post("notification", "/v1/drafts/%s/send?shop=tribuna".formatted(draft), body);
    }

    private String order(OrderBody.Customer customer) {
        var named = Map.of(
                "person",
                Map.of("surname", customer.surname(), "given", customer.given()),
                "phone",
                customer.phone(),
                "email",
                address);
        return cast.order(OrderBody.of(customer, cast.awake)
                        .with("customer", named)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000))
                .text("/id");
    }

    private static long replies(Answer mails) {
        return StreamSupport.stream(mails.json().spliterator(), false)
                .filter(mail -> mail.at("/subject").asString("").equals("Обмен"))
                .count();
    }
}
