package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import orderdesk.story.Desk.Session;
import orderdesk.story.OrderBody.Customer;

/** A customer asks to be called, is told when, and is (R031, R036, R056, R072, R082, R083, R103). */
final class CallbackChapter {

    private static final Duration CLOCKS = Duration.ofSeconds(30);

    private final Cast cast;

    CallbackChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("without consent nobody is called", this::noConsent);
        narrator.step("who waits at the site is told: within two minutes", () -> {
            var told = request(cast.stranger("Звонцова", "Алла"), true).expect(201);
            var left = Duration.between(Instant.now(), Instant.parse(told.text("/callBy")));
            check(left.compareTo(Duration.ofMinutes(2)) <= 0 && left.compareTo(Duration.ofSeconds(60)) > 0, "" + left);
            settle(cast.anna, told.text("/id"), "ANSWERED");
        });
        narrator.step("a second request to the same number is told by when the first one is kept", this::twice);
        narrator.step("an operator's next call is his, and ends in one outcome", this::one);
        narrator.step("later: a place is kept, promised, and asked for again", this::later);
        narrator.step("whoever talks to him about his order keeps the other queue from calling him", this::onePerson);
        narrator.step("who registered and ordered needs no welcome", this::welcome);
        narrator.step("how promises were kept is there for the senior", this::kept);
    }

    private void noConsent() {
        var body = Map.of("phone", cast.stranger("Тайнов", "Ив").phone());
        var refused = cast.storefront
                .post("callback", "/v1/callback-requests", body, "Idempotency-Key", Cast.freshKey())
                .expect(422);
        same("consent-missing", refused.text("/code"));
    }

    private void twice() {
        var customer = cast.stranger("Повторова", "Инга");
        var told = request(customer, false).expect(201);
        var refused = request(customer, false).expect(409);
        same(told.text("/callBy"), refused.text("/errors/0/detail"));
        settle(cast.anna, told.text("/id"), "ANSWERED");
    }

    private void one() {
        var id = request(cast.stranger("Очередной", "Глеб"), true).expect(201).text("/id");
        var given = cast.boris
                .post("callback", "/v1/queue/next?shop=tribuna", Map.of())
                .expect(200);
        while (!given.text("/tasks/0/id").equals(id)) {
            settle(cast.boris, given.text("/tasks/0/id"), "DECLINED");
            given = cast.boris
                    .post("callback", "/v1/queue/next?shop=tribuna", Map.of())
                    .expect(200);
        }
        settle(cast.boris, id, "ANSWERED");
        var seen = cast.anna.get("callback", "/v1/call-tasks/" + id).expect(200);
        same("ANSWERED", seen.text("/end/outcome"));
        same("boris", seen.text("/end/by"));
        same(
                "call-completed",
                cast.anna.post("callback", path(id, "claim"), "").expect(409).text("/code"));
    }

    private void later() {
        var id = request(cast.stranger("Занятова", "Рада"), true).expect(201).text("/id");
        var token = dialled(cast.anna, id);
        var at = Instant.now().plus(Duration.ofMinutes(50));
        var promise = Map.of(
                "kind", "AT", "from", at.toString(), "earlyOk", false, "about", "размер", "note", "уточнить размер");
        var held = cast.anna
                .post(
                        "callback",
                        "/v1/promise-slots?shop=tribuna",
                        Map.of("promise", promise, "zone", cast.awake.zone()),
                        "Idempotency-Key",
                        Cast.freshKey())
                .expect(201);
        var outcome = Map.of("outcome", "LATER", "promise", promise, "holdId", held.text("/holdId"));
        var seen = cast.anna
                .post("callback", path(id, "outcome"), outcome, "Claim-Token", token)
                .expect(200);
        same(at.toEpochMilli(), Instant.parse(seen.text("/times/callableFrom")).toEpochMilli());
    }

    /** The claim of one service is heard of by the other in a moment. */
    private void onePerson() {
        var customer = cast.stranger("Единова", "Вера");
        var task = request(customer, true).expect(201).text("/id");
        var call = Call.claimed(cast.anna, cast.mug(customer));
        Narrator.eventually(
                () -> cast.boris.post("callback", path(task, "claim"), ""),
                answer -> answer.text("/code").equals("claimed-by-another") || isOwn(answer, task));
        same(
                "claimed-by-another",
                cast.boris.post("callback", path(task, "claim"), "").expect(409).text("/code"));
        call.act("release", Map.of()).expect(200);
        Narrator.eventually(
                () -> cast.boris.post("callback", path(task, "claim"), ""), answer -> answer.status() == 200);
        settle(cast.boris, task, "ANSWERED");
    }

    /** Claimed a moment too early: it is given back, and asked for again. */
    private boolean isOwn(Answer answer, String task) {
        if (answer.status() == 200) {
            cast.boris.post("callback", path(task, "release"), Map.of(), "Claim-Token", answer.text("/claim/token"));
        }
        return false;
    }

    private void welcome() {
        var customer = cast.stranger("Новичков", "Тихон");
        var body = body(customer, false);
        var known = cast.storefront
                .post("callback", "/v1/registrations", registration(body), "Idempotency-Key", Cast.freshKey())
                .expect(201);
        check(known.at("/call").asBoolean(), "no welcome is owed: " + known.body());
        cast.mug(customer);
        Narrator.eventually(
                () -> cast.anna.get("callback", "/v1/call-tasks/" + known.text("/id")),
                answer -> answer.text("/end/outcome").equals("NO_LONGER_NEEDED"));
    }

    private void kept() {
        var period = "&from=%s&to=%s"
                .formatted(
                        Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(CLOCKS));
        Narrator.eventually(
                () -> cast.senior.get("callback", "/v1/promises/kept?shop=tribuna" + period),
                answer -> answer.at("/all/kept").asInt() >= 4);
    }

    private void settle(Session operator, String task, String outcome) {
        var token = dialled(operator, task);
        operator.post(
                        "callback",
                        path(task, "outcome"),
                        Map.of("outcome", outcome, "topic", "PRODUCT"),
                        "Claim-Token",
                        token)
                .expect(200);
    }

    private static String dialled(Session operator, String task) {
        var token =
                operator.post("callback", path(task, "claim"), "").expect(200).text("/claim/token");
        operator.post("callback", path(task, "dial"), Map.of(), "Claim-Token", token)
                .expect(200);
        return token;
    }

    private Answer request(Customer customer, boolean onSite) {
        return cast.storefront.post(
                "callback", "/v1/callback-requests", body(customer, onSite), "Idempotency-Key", Cast.freshKey());
    }

    private Map<String, Object> body(Customer customer, boolean onSite) {
        var body = new LinkedHashMap<String, Object>();
        body.put("phone", customer.phone());
        body.put("name", customer.given());
        body.put("zone", cast.awake.zone());
        body.put("onSite", onSite);
        body.put(
                "consent",
                Map.of("textVersion", "pd-2026-03", "givenAt", Instant.now().toString()));
        return body;
    }

    private static Map<String, Object> registration(Map<String, Object> request) {
        var body = new LinkedHashMap<>(request);
        body.remove("onSite");
        return body;
    }

    private static String path(String task, String action) {
        return "/v1/call-tasks/%s/%s".formatted(task, action);
    }
}
