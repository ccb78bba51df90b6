package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a customer is written about an order, as it arrives (R051, R101). */
final class MailChapter {

    private final Cast cast;
    private final String address = "story-%s@example.ru".formatted(UUID.randomUUID());

    MailChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("an order is accepted, which is not confirmed", this::accepted);
        var confirmed = narrator.step("confirmed: everything that was agreed arrives, once", this::confirmed);
        narrator.step("whoever calls next reads what was written", () -> read(confirmed));
        narrator.step("confirmed and taken back within ten seconds: not a word of it", this::undone);
    }

    private void accepted() {
        order();
        var mails = all(Narrator.eventually(
                        this::inbox,
                        seen -> subjects(all(seen.json())).stream().anyMatch(each -> each.endsWith("принят")))
                .json()); // where nobody is at work, a second one names the latest time
        check(!mails.toString().contains("подтверждён"), "it says confirmed: " + mails);
    }

    private String confirmed() {
        var order = order();
        cast.dialled(order).agree().expect(200);
        cast.reaches(order, "CONFIRMED");
        var mail = mailsAbout("подтверждён");
        same(1, mail.size());
        var text = mail.getFirst().at("/text").asString("");
        for (var agreed : List.of("Ирина Сергеевна", "Кружка", "1 штука", "Получатель", "Почтой России", "К оплате")) {
            check(text.contains(agreed), "not a word of %s in: %s".formatted(agreed, text));
        }
        return order;
    }

    private void read(String order) {
        var sent = messages(order, "confirmed", "sent");
        check(sent.at("/sent/text").asString("").contains("подтверждён"), "another text: " + sent);
    }

    private void undone() {
        var order = order();
        cast.dialled(order).agree().expect(200);
        var confirmed = cast.reaches(order, "CONFIRMED");
        var change = Map.of("changes", List.of(Map.of("op", "quantity", "line", "1", "quantity", 2)));
        cast.anna
                .post("order", "/v1/orders/%s/amend".formatted(order), change, "If-Match", confirmed.etag())
                .expect(200);
        messages(order, "confirmed", "suppressed");
        same(1, mailsAbout("подтверждён").size()); // the one of the step before
    }

    private String order() {
        var customer = cast.stranger("Почтова", "Ирина");
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

    /** The message of that kind about the order, once it has come so far. */
    private JsonNode messages(String order, String template, String stage) {
        var path = "/v1/messages?shop=%s&order=%s".formatted(Cast.SHOP, order);
        var answer = Narrator.eventually(
                () -> cast.anna.get("notification", path),
                seen -> all(seen.at("/items")).stream().anyMatch(message -> is(message, template, stage)));
        return all(answer.at("/items")).stream()
                .filter(message -> is(message, template, stage))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(JsonNode message, String template, String stage) {
        return message.at("/template").asString("").equals(template)
                && message.at("/stage").asString("").equals(stage);
    }

    private List<JsonNode> mailsAbout(String subject) {
        return all(Narrator.eventually(
                                this::inbox,
                                seen -> subjects(all(seen.json())).stream().anyMatch(each -> each.contains(subject)))
                        .json())
                .stream()
                .filter(mail -> mail.at("/subject").asString("").contains(subject))
                .toList();
    }

    private Answer inbox() {
        return cast.anna.get("mail", "/messages?to=" + Desk.encoded(address)).expect(200);
    }

    private static List<String> subjects(List<JsonNode> mails) {
        return mails.stream().map(mail -> mail.at("/subject").asString("")).toList();
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
