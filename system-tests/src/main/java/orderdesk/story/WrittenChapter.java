package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An order that was written: matched to the catalogue, priced, placed, read back and confirmed (R078). */
final class WrittenChapter {

    private static final long MUG = 59_000;

    private final Cast cast;
    private String order = "";

    WrittenChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("a letter with three lines is a draft: nothing is reserved for it", this::drafted);
        narrator.step("the catalogue says what is sure, and what is not", this::matched);
        narrator.step("what is not sure cannot be placed", () -> place(read()).expect(422));
        narrator.step("the case is in the queue from its receipt on, and cannot be agreed yet", this::called);
        narrator.step("the operator settles it, and places it", this::placed);
        narrator.step(
                "now its goods are reserved, and it is read back and confirmed like every order", this::confirmed);
    }

    private void drafted() {
        var customer = cast.stranger("Письменная", "Вера");
        var body = Map.of(
                "channel",
                "MAIL",
                "customer",
                Map.of(
                        "person",
                        Map.of("surname", "Письменная", "given", "Вера"),
                        "phone",
                        customer.phone(),
                        "email",
                        "vera@example.ru"),
                "changes",
                List.of(Map.of("op", "address", "address", cast.awake.address())),
                "asks",
                List.of(
                        Map.of("words", "кружка", "article", "TR-MUG-01", "quantity", 2),
                        Map.of("words", "самовар тульский", "quantity", 1)));
        var drafted = cast.anna
                .post("order", "/v1/drafts?shop=tribuna", body, "Idempotency-Key", Cast.freshKey())
                .expect(201);
        same("DRAFT", drafted.text("/state"));
        order = drafted.text("/id");
        cast.anna.get("inventory", "/v1/orders/%s/stock".formatted(order)).expect(404);
    }

    private void matched() {
        var seen = Narrator.eventually(
                this::read, draft -> !draft.text("/draft/asks/0/match").equals("PENDING"));
        same("SURE", seen.text("/draft/asks/0/match"));
        same("UNMATCHED", seen.text("/draft/asks/1/match"));
        same("самовар тульский", seen.text("/draft/asks/1/words"));
        same(2 * MUG, seen.at("/totals/lines/minor").asLong());
    }

    private void called() {
        var seen = Narrator.eventually(
                () -> Call.look(cast.anna, order),
                answer -> answer.status() == 200
                        && answer.at("/order/version").asInt()
                                == read().at("/version").asInt());
        same("CALL", seen.text("/queue").toUpperCase(Locale.ROOT));
        check(seen.at("/order/draft").asBoolean(), "no draft: " + seen.body());
    }

    private void placed() {
        var changes = Map.of("changes", List.of(Map.of("op", "drop-ask", "position", 2)));
        var settled = cast.anna
                .post("order", path("amend"), changes, "If-Match", read().etag())
                .expect(200);
        same(0, settled.at("/draft/lacks").size());
        same("PLACED", place(settled).expect(200).text("/state"));
        cast.leavesBehind(order);
    }

    private void confirmed() {
        var call = Call.claimed(cast.anna, order, read().at("/version").asInt());
        call.dial();
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
        same("MAIL", read().text("/channel"));
    }

    private Answer place(Answer seen) {
        return cast.anna.post("order", path("place"), Map.of(), "If-Match", seen.etag());
    }

    private Answer read() {
        return cast.read(order);
    }

    private String path(String action) {
        return "/v1/orders/%s/%s".formatted(order, action);
    }
}
