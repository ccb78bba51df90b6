package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.util.List;
import java.util.Map;

/** A shop says something of its own on a call, with a question; what was spoken is part of the order's story (R049, R105). */
final class ScriptChapter {

    private static final String SCRIPT = "/v1/shops/tribuna/script";

    private static final Map<String, Object> NOTHING = Map.of("groups", List.of(), "phrases", List.of());

    private final Cast cast;

    ScriptChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("a branch that leads nowhere is refused with its place", this::refused);
        narrator.step("what would be said is shown before it is spoken", this::previewed);
        var version = narrator.step("a senior writes a script with a branch", () -> written(script("wrap")));
        var order = cast.mug("Заря", "Инга");
        var call = narrator.step("the call asks the shop's question after its line", () -> asked(order));
        narrator.step("the answer leads on, and puts its tag on the order", () -> answered(call));
        narrator.step("the order's story names the version that was spoken", () -> told(call, order, version));
        narrator.step("each version stays readable; another is spoken from now on", () -> {
            check(written(NOTHING) > version, "no version of its own");
            var then = cast.anna
                    .get("shop", "%s/versions/%d".formatted(SCRIPT, version))
                    .expect(200);
            check(then.body().contains("это в подарок"), "not its words: " + then.body());
        });
    }

    private void refused() {
        var wrong = cast.senior
                .send("PUT", "shop", SCRIPT, body(script("gone")), precondition())
                .expect(422);
        same("/script/phrases/0/answers/0/next", wrong.text("/errors/0/pointer"));
        cast.anna.send("PUT", "shop", SCRIPT, body(script("wrap"))).expect(403);
    }

    private void previewed() {
        var shown = cast.senior
                .post(
                        "confirmation",
                        "/v1/scripts/preview?shop=tribuna",
                        Map.of(
                                "script",
                                script("wrap"),
                                "example",
                                Map.of(
                                        "lines",
                                        List.of(Map.of("sku", "TR-MUG-01", "name", "Кружка", "prepaid", false)),
                                        "method",
                                        "POST",
                                        "certificate",
                                        false,
                                        "firstOrder",
                                        true),
                                "answers",
                                Map.of("shop/gift/1", "yes")))
                .expect(200);
        check(shown.body().contains("Кружка: это в подарок?"), "not asked: " + shown.body());
        check(shown.body().contains("подарочную коробку"), "not followed: " + shown.body());
    }

    private int written(Map<String, Object> script) {
        var done = cast.senior.send("PUT", "shop", SCRIPT, body(script), precondition());
        return (done.status() == 201 ? done : done.expect(200)).at("/version").asInt();
    }

    /** What is there is replaced as it was read. */
    private String[] precondition() {
        var read = cast.senior.get("shop", SCRIPT).expect(200);
        return read.at("/version").asInt() == 0
                ? new String[] {"If-None-Match", "*"}
                : new String[] {"If-Match", read.etag()};
    }

    private Call asked(String order) {
        var call = Call.claimed(cast.senior, order);
        Narrator.eventually(call::look, seen -> seen.at("/script").toString().contains("это в подарок?"));
        call.dial();
        return call;
    }

    private static void answered(Call call) {
        same(
                "no-such-answer",
                call.act("answers", Map.of("step", "shop/gift/1", "answer", "maybe"))
                        .expect(422)
                        .text("/code"));
        var seen = call.act("answers", Map.of("step", "shop/gift/1", "answer", "yes"))
                .expect(200);
        check(seen.at("/script").toString().contains("подарочную коробку"), "it does not lead on");
        same("подарок", seen.text("/tags/0"));
    }

    private void told(Call call, String order, int version) {
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
        var text = "%s/versions/%d".formatted(SCRIPT, version);
        var story = Narrator.eventually(
                () -> cast.senior.get("insight", "/v1/orders/%s/story".formatted(order)),
                answer -> answer.body().contains(text));
        check(story.body().contains("да, в подарок"), "the answer is not told");
    }

    private static Map<String, Object> body(Map<String, Object> script) {
        return Map.of("script", script, "why", "история");
    }

    private static Map<String, Object> script(String next) {
        var yes = Map.of("id", "yes", "label", "да, в подарок", "next", next, "tag", "подарок");
        var no = Map.of("id", "no", "label", "нет, себе");
        var gift = Map.of(
                "id",
                "gift",
                "place",
                "AFTER_LINE",
                "say",
                "{{line.name}}: это в подарок?",
                "when",
                Map.of("groups", List.of("mugs"), "methods", List.of()),
                "answers",
                List.of(yes, no));
        var wrap = Map.of("id", "wrap", "say", "Положим в подарочную коробку, это бесплатно.", "answers", List.of());
        var mugs = Map.of("id", "mugs", "name", "Посуда", "skus", List.of("TR-MUG-*"), "words", List.of("кружк"));
        return Map.of("groups", List.of(mugs), "phrases", List.of(gift, wrap));
    }
}
