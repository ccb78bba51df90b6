package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.eventually;
import static orderdesk.story.Narrator.same;

import java.util.List;
import java.util.Map;

/** One customer orders on the site, by telephone and by letter: it is suggested to be one wish, and a person decides. */
final class DuplicatesChapter {

    private static final long MUG = 59_000;

    private final Cast cast;
    private final OrderBody.Customer customer;
    private String site = "";
    private String phone = "";
    private String letter = "";

    DuplicatesChapter(Cast cast) {
        this.cast = cast;
        this.customer = cast.stranger("Повторова", "Рита");
    }

    void play(Narrator narrator) {
        narrator.step("the same mugs are ordered on the site, by telephone and by letter", this::ordered);
        narrator.step("each is suggested to whoever opens another, and nothing was merged", this::suggested);
        narrator.step(
                "an operator keeps the order of the site: that of the telephone ends, and names it", this::merged);
        narrator.step("whoever looked at it before is told that it changed", this::late);
        narrator.step("the letter was a second wish: it is suggested to nobody again", this::both);
    }

    private void ordered() {
        site = cast.mug(customer);
        phone = drafted("PHONE", customer.phone());
        letter = drafted("MAIL", customer.phone());
    }

    private String drafted(String channel, String number) {
        var who = Map.of("surname", customer.surname(), "given", customer.given());
        var body = Map.of(
                "channel",
                channel,
                "customer",
                Map.of("person", who, "phone", number),
                "changes",
                List.of(Map.of("op", "address", "address", cast.awake.address())),
                "asks",
                List.of(Map.of("words", "кружка", "article", "TR-MUG-01", "quantity", 1)));
        var drafted = cast.anna
                .post("order", "/v1/drafts?shop=tribuna", body, "Idempotency-Key", Cast.freshKey())
                .expect(201);
        var id = drafted.text("/id");
        cast.leavesBehind(id);
        eventually(
                () -> cast.read(id), seen -> !seen.text("/draft/asks/0/match").equals("PENDING"));
        return id;
    }

    private void suggested() {
        var seen = alike(site, phone, letter);
        same("SAME_GOODS", seen.text("/items/0/in/0"));
        alike(phone, site, letter);
        same("PLACED", cast.read(site).text("/state"));
        same("DRAFT", cast.read(phone).text("/state"));
    }

    private Answer alike(String order, String... others) {
        return eventually(
                () -> cast.anna
                        .get("order", "/v1/orders/%s/duplicates".formatted(order))
                        .expect(200),
                answer -> List.of(others).stream().allMatch(answer.body()::contains));
    }

    private void merged() {
        var kept = cast.read(site);
        var away = cast.read(phone).at("/version").asInt();
        var kind = Map.of("away", phone, "awayVersion", away);
        var after = cast.anna
                .post("order", "/v1/orders/%s/merge".formatted(site), kind, "If-Match", kept.etag())
                .expect(200);
        same(MUG, after.at("/totals/lines/minor").asLong());
        var gone = cast.reaches(phone, "CANCELLED");
        check(
                gone.body().contains("DUPLICATE " + kept.text("/number")),
                "it does not name the kept one: " + gone.body());
        eventually(
                () -> Call.look(cast.anna, phone),
                seen -> seen.status() == 200 && seen.text("/queue").isEmpty());
    }

    private void late() {
        var again = Map.of("away", site, "awayVersion", 1);
        var refused = cast.boris.post("order", "/v1/orders/%s/merge".formatted(phone), again, "If-Match", "\"v1\"");
        check(refused.status() == 409 || refused.status() == 412, "merged crosswise: " + refused.body());
        same("PLACED", cast.read(site).text("/state"));
    }

    private void both() {
        cast.anna
                .post("order", "/v1/orders/%s/keep-both".formatted(site), Map.of("other", letter))
                .expect(200);
        var left = cast.anna
                .get("order", "/v1/orders/%s/duplicates".formatted(site))
                .expect(200);
        check(!left.body().contains(letter), "suggested again: " + left.body());
    }
}
