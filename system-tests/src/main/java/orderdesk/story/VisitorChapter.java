package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A visitor of the shop's pages asks to be called, and writes (R036, R037, R038, R041, R103, R104). */
final class VisitorChapter {

    private static final String ORIGIN = "https://tribuna.example";
    private static final String WIDGET = "/v1/widget/shops/tribuna";
    private static final String SETTINGS = "/v1/shops/tribuna/widget";
    private static final String CONSENT = "pd-2026-03";

    private final Cast cast;
    private final String secret =
            (Cast.freshKey() + Cast.freshKey()).replace("-", "").substring(0, 43);

    VisitorChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("the shop says on which pages its widget is used", this::settings);
        narrator.step("a foreign page is refused", this::foreign);
        narrator.step("who waits at the site is promised a call in two minutes, for his consent", this::called);
        narrator.step("nobody writes in a chat who was not trained for it", this::untrained);
        narrator.step("visitor and operator write to each other, and it has one outcome", this::written);
    }

    private void settings() {
        var wanted = Map.of(
                "origins",
                List.of(ORIGIN),
                "chat",
                true,
                "answerWithinSeconds",
                30,
                "consentVersion",
                CONSENT,
                "consentAddress",
                ORIGIN + "/privacy");
        var known = cast.manager.get("callback", SETTINGS);
        var put = known.status() == 404
                ? cast.manager.send("PUT", "callback", SETTINGS, wanted, "If-None-Match", "*")
                : cast.manager.send("PUT", "callback", SETTINGS, wanted, "If-Match", known.etag());
        put.expect(200);
    }

    private void foreign() {
        var refused = cast.storefront
                .get("callback", WIDGET, "Origin", "https://evil.example")
                .expect(403);
        same("origin-not-allowed", refused.text("/code"));
    }

    private void called() {
        var customer = cast.stranger("Витринина", "Зоя");
        var body = new LinkedHashMap<String, Object>(Map.of("phone", customer.phone(), "onSite", true));
        same("consent-missing", post("/callback-requests", body).expect(422).text("/code"));
        body.put("consent", CONSENT);
        body.put("zone", cast.awake.zone());
        var told = post("/callback-requests", body).expect(201);
        var left = Duration.between(Instant.now(), Instant.parse(told.text("/callBy")));
        check(left.compareTo(Duration.ofMinutes(2)) <= 0, "" + left);
        var path = "/v1/call-tasks/%s/".formatted(told.text("/id"));
        var token = cast.anna.post("callback", path + "claim", "").expect(200).text("/claim/token");
        cast.anna
                .post("callback", path + "dial", Map.of(), "Claim-Token", token)
                .expect(200);
        var outcome = Map.of("outcome", "ANSWERED", "topic", "PRODUCT");
        cast.anna
                .post("callback", path + "outcome", outcome, "Claim-Token", token)
                .expect(200);
    }

    private void untrained() {
        ready();
        var id = opened("Есть ли шарфы?");
        var path = "/v1/call-tasks/%s/".formatted(id);
        same(
                "not-trained",
                cast.anna.post("callback", path + "claim", "").expect(403).text("/code"));
        visitor(path(id, "leave"), Map.of()).expect(204);
        var seen = Narrator.eventually(
                () -> cast.senior.get("callback", path + "chat"),
                answer -> answer.text("/state").equals("CLOSED"));
        same("ABANDONED", seen.text("/end/outcome"));
    }

    private void written() {
        var id = opened("Футболка «Метеор»: есть M?");
        var path = "/v1/call-tasks/%s/".formatted(id);
        var token = cast.senior.post("callback", path + "claim", "").expect(200).text("/claim/token");
        cast.senior
                .post("callback", path + "chat/answer", "", "Claim-Token", token)
                .expect(200);
        var answer = Map.of("text", "Здравствуйте! Есть, последняя.");
        cast.senior
                .post(
                        "callback",
                        path + "chat/messages",
                        answer,
                        "Claim-Token",
                        token,
                        "Idempotency-Key",
                        Cast.freshKey())
                .expect(200);
        same(
                "3",
                visitor(path(id, "messages"), Map.of("text", "Беру!"))
                        .expect(200)
                        .text("/number"));
        ended(id, path, token);
    }

    private void ended(String id, String path, String token) {
        var seen = cast.senior.get("callback", path + "chat?after=1").expect(200);
        same("Беру!", seen.text("/messages/1/text"));
        var outcome = Map.of("outcome", "ANSWERED", "topic", "PRODUCT");
        cast.senior
                .post("callback", path + "chat/outcome", outcome, "Claim-Token", token)
                .expect(200);
        same(
                "chat-closed",
                visitor(path(id, "messages"), Map.of("text", "Ау")).expect(409).text("/code"));
        Narrator.eventually(
                () -> cast.senior.get("callback", path.substring(0, path.length() - 1)),
                task -> task.text("/end/outcome").equals("ANSWERED"));
    }

    private void ready() {
        var read = Map.of("tribuna", version("tribuna"), "chasy", version("chasy"));
        var shift = Map.of("activity", "READY", "shift", Map.of("headset", true, "regulations", read));
        cast.senior.send("PUT", "callback", "/v1/presence", shift).expect(200);
        cast.senior
                .send("PUT", "callback", "/v1/presence", Map.of("activity", "READY"))
                .expect(200);
    }

    private int version(String shop) {
        return cast.senior
                .get("callback", "/v1/shops/%s/briefing".formatted(shop))
                .expect(200)
                .at("/version")
                .asInt();
    }

    /** Who waited in an earlier step is on his way out of the count. */
    private String opened(String question) {
        return Narrator.eventually(
                        () -> post("/chats", Map.of("text", question, "consent", CONSENT, "secret", secret)),
                        answer -> answer.status() == 201)
                .text("/id");
    }

    private Answer post(String path, Object body) {
        return cast.storefront.post(
                "callback", WIDGET + path, body, "Origin", ORIGIN, "Idempotency-Key", Cast.freshKey());
    }

    private Answer visitor(String path, Object body) {
        return cast.storefront.post(
                "callback",
                WIDGET + path,
                body,
                "Origin",
                ORIGIN,
                "Idempotency-Key",
                Cast.freshKey(),
                "Chat-Secret",
                secret);
    }

    private static String path(String chat, String action) {
        return "/chats/%s/%s".formatted(chat, action);
    }
}
