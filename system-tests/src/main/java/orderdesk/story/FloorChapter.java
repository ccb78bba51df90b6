package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.Instant;
import java.util.Map;

/** Who is on the floor, and what a senior may do there (the console's floor). */
final class FloorChapter {

    private final Cast cast;

    FloorChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step(
                "a shift starts with the headset heard; a regulation that is not read is reminded of", this::shift);
        narrator.step("a regulation is acknowledged, and a senior sees by whom", this::acknowledged);
        narrator.step("whoever holds a call that is owed does not leave", this::stays);
        narrator.step("nor does whoever holds an order, until it is given back", this::staysWithAnOrder);
        narrator.step("an operator asks for a senior, who whispers: both read it, nobody else does", this::helped);
        narrator.step("a senior sees who holds what, takes it over, and says why", this::takenOver);
        narrator.step("the wall counts by the shop's code", this::wall);
    }

    private void shift() {
        present(Map.of("activity", "OFF"));
        var deaf = Map.of("headset", false, "regulations", Map.of());
        same(
                "shift-not-prepared",
                present(Map.of("activity", "READY", "shift", deaf)).expect(422).text("/code"));
        var read = Map.of(
                "headset", true, "regulations", Map.of("tribuna", version("tribuna"), "chasy", version("chasy")));
        same(
                "READY",
                present(Map.of("activity", "READY", "shift", read)).expect(200).text("/activity"));
    }

    private void acknowledged() {
        var path = "/v1/shops/tribuna/briefing";
        var read = cast.senior.get("callback", path).expect(200);
        var text = read.text("/regulation") + "\nНовое: «%s».".formatted(Cast.freshKey());
        cast.senior
                .send("PUT", "callback", path, Map.of("news", "", "regulation", text), "If-Match", read.etag())
                .expect(200);
        var now = version("tribuna");
        same("tribuna", cast.boris.get("callback", "/v1/presence").expect(200).text("/unread/0"));
        var marks = "/v1/shops/tribuna/regulation/acknowledgements";
        same(
                "regulation-changed",
                cast.boris
                        .post("callback", marks, Map.of("version", now - 1))
                        .expect(409)
                        .text("/code"));
        cast.boris.post("callback", marks, Map.of("version", now)).expect(200);
        check(
                cast.boris
                        .get("callback", "/v1/presence")
                        .expect(200)
                        .at("/unread")
                        .isEmpty(),
                "he is still reminded");
        seenBySeniors(marks);
        cast.senior
                .get("callback", "/v1/shops/tribuna/regulation/versions/" + (now - 1))
                .expect(200);
    }

    private void seenBySeniors(String marks) {
        var readers = cast.senior.get("callback", marks).expect(200);
        var boris = readers.at("/items")
                .valueStream()
                .filter(each -> each.path("operator").asString("").equals("boris"))
                .findFirst()
                .orElseThrow(() -> new NotSo("boris is not among them: " + readers.body()));
        check(boris.path("current").asBoolean(false), "not seen to have read it: " + boris);
    }

    private int version(String shop) {
        return cast.senior
                .get("callback", "/v1/shops/%s/briefing".formatted(shop))
                .expect(200)
                .at("/version")
                .asInt();
    }

    private void stays() {
        Narrator.eventually(() -> present(Map.of("activity", "LUNCH")), gone -> gone.status() == 200);
        same("READY", present(Map.of("activity", "READY")).expect(200).text("/activity"));
        var task = "/v1/call-tasks/%s/".formatted(requested());
        var token = cast.senior.post("callback", task + "claim", "").expect(200).text("/claim/token");
        same("claims-open", present(Map.of("activity", "LUNCH")).expect(409).text("/code"));
        cast.senior.post("callback", task + "release", "", "Claim-Token", token).expect(200);
        same("LUNCH", present(Map.of("activity", "LUNCH")).expect(200).text("/activity"));
        same("READY", present(Map.of("activity", "READY")).expect(200).text("/activity"));
    }

    private void staysWithAnOrder() {
        var call = Call.claimed(cast.senior, cast.mug("Вьюгин", "Пров"));
        Narrator.eventually(() -> present(Map.of("activity", "LUNCH")), kept -> kept.status() == 409);
        call.act("release", Map.of()).expect(200);
        Narrator.eventually(() -> present(Map.of("activity", "LUNCH")), gone -> gone.status() == 200);
        same("READY", present(Map.of("activity", "READY")).expect(200).text("/activity"));
    }

    private void helped() {
        present(Map.of("activity", "READING"));
        cast.senior
                .send("PUT", "callback", "/v1/presence/hand", Map.of("up", true))
                .expect(200);
        var whisper = "/v1/presences/galina/whisper";
        cast.anna.post("callback", whisper, Map.of("text", "хочу помочь")).expect(403);
        cast.senior.post("callback", whisper, Map.of("text", "спокойно")).expect(200);
        var seen = cast.senior.get("callback", "/v1/presence").expect(200);
        check(!seen.text("/help/handUpSince").isEmpty(), "the hand is down");
        same("спокойно", seen.text("/help/whisper/text"));
        present(Map.of("activity", "READY"));
        check(!cast.senior.get("callback", "/v1/presence").body().contains("спокойно"), "it outlives the case");
    }

    private String requested() {
        var phone = cast.stranger("Полевая", "Инна").phone();
        var agreed = Map.of(
                "textVersion",
                "pd-2026-03",
                "givenAt",
                Instant.now().minusSeconds(5).toString());
        var body = Map.of("phone", phone, "name", "Инна", "about", "размер", "consent", agreed);
        return cast.storefront
                .post("callback", "/v1/callback-requests", body, "Idempotency-Key", Cast.freshKey())
                .expect(201)
                .text("/id");
    }

    private void takenOver() {
        var order = cast.mug("Снегирёв", "Лев");
        var call = cast.dialled(order);
        var floor = cast.senior.get("confirmation", "/v1/claims").expect(200);
        check(floor.body().contains(order), "the senior does not see it");
        cast.anna.get("confirmation", "/v1/claims").expect(403);
        var path = "/v1/cases/%s/take-over".formatted(order);
        cast.boris.post("confirmation", path, Map.of("reason", "хочу сам")).expect(403);
        var taken = cast.senior
                .post("confirmation", path, Map.of("reason", "ошибка в адресе"))
                .expect(200);
        same(
                "claim-superseded",
                call.act("outcome", Map.of("outcome", "NO_ANSWER")).expect(409).text("/code"));
        same("ошибка в адресе", Call.look(cast.anna, order).text("/notes/0/text"));
        Call.of(cast.senior, order, taken).act("release", Map.of()).expect(200);
    }

    private void wall() {
        var wall = cast.senior.get("confirmation", "/v1/wall?shop=tribuna").expect(200);
        same("tribuna", wall.text("/items/0/shop"));
        var first = wall.at("/items/0/first");
        check(first.at("/made").asLong() > 0, "nobody was called today: " + wall.body());
        check(first.at("/withinTarget").asLong() <= first.at("/made").asLong(), "more in time than were called");
        check(!wall.body().contains("Трибуна"), "the brand is on the wall");
        var calls = cast.senior.get("callback", "/v1/wall?shop=tribuna").expect(200);
        same("tribuna", calls.text("/items/0/shop"));
        check(calls.at("/items/0/calls/late").isNumber(), "the calls that are owed are not counted");
    }

    private Answer present(Map<String, Object> body) {
        return cast.senior.send("PUT", "callback", "/v1/presence", body);
    }
}
