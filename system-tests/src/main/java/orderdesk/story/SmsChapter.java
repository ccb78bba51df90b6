package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Who left no e-mail address is written by SMS: few words, and a receipt. */
final class SmsChapter {

    private final Cast cast;
    private String phone = "";
    private String order = "";

    SmsChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("an order without an e-mail address is accepted by SMS, in two segments at most", this::accepted);
        narrator.step("the operator reports it delivered, and whoever calls next sees that", this::delivered);
    }

    private void accepted() {
        var customer = cast.stranger("Эсэмескина", "Ирина");
        phone = customer.phone();
        order = cast.order(OrderBody.of(customer, cast.awake)
                        .line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000)
                        .with(
                                "customer",
                                Map.of(
                                        "person",
                                        Map.of("surname", customer.surname(), "given", customer.given()),
                                        "phone",
                                        phone)))
                .text("/id");
        var sms = Narrator.eventually(
                        () -> cast.anna
                                .get("sms", "/messages?to=" + Desk.encoded(phone))
                                .expect(200),
                        seen -> !seen.json().isEmpty()) // a second one where nobody is at work
                .json()
                .get(0);
        var text = sms.at("/text").asString("");
        check(text.startsWith("Заказ ") && text.contains("принят"), "another text: " + text);
        check(text.length() <= 134, "%d characters: %s".formatted(text.length(), text));
    }

    private void delivered() {
        var path = "/v1/messages?shop=%s&order=%s".formatted(Cast.SHOP, order);
        var answer = Narrator.eventually(
                () -> cast.anna.get("notification", path),
                seen -> StreamSupport.stream(seen.at("/items").spliterator(), false)
                        .anyMatch(SmsChapter::isDelivered));
        same(200, answer.status());
    }

    private static boolean isDelivered(JsonNode message) {
        return Map.of("channel", "SMS", "stage", "delivered").entrySet().stream()
                .allMatch(each -> message.at("/" + each.getKey()).asString("").equals(each.getValue()));
    }
}
