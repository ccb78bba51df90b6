package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.eventually;
import static orderdesk.story.Narrator.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shop spares whoever paid a call: most are confirmed by its rule, some are called anyway. */
final class SafeChapter {

    private static final String RULES = "/v1/safe-order-rules";
    private static final String RULE = "story-paid";
    private static final int ORDERS_MAX = 20;

    private final Cast cast;

    SafeChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step(
                "without a rule everybody is called; one that asks for nothing of the customer is refused",
                this::refused);
        narrator.step("a manager makes a rule, which is off, and switches it on with a reason", this::switchedOn);
        try {
            var sorted =
                    narrator.step("of paid orders one is confirmed without a call, one is called anyway", this::sorted);
            narrator.step("the rule is named where an operator's name stands else", () -> told(sorted.getFirst()));
            narrator.step("who is called anyway waits in the queue like everybody", () -> called(sorted.getLast()));
            narrator.step("what nobody paid is called", this::unpaid);
        } finally {
            turn(false);
        }
        narrator.step("switched off, everybody is called again", () -> {
            var order = paid("Спокойная", "Анна");
            var seen = eventually(
                    () -> Call.look(cast.anna, order),
                    each -> each.at("/stock/current").asBoolean());
            check(!seen.text("/queue").isEmpty(), "not called: " + seen.body());
            same("PLACED", cast.read(order).text("/state"));
        });
        narrator.step("who switched it off, and that it was on, is told to managers and to nobody else", this::audited);
    }

    private void refused() {
        var when = Map.of("paid", false, "fresh", true, "knownAddress", false, "noComment", false);
        same("unsafe", define(Map.of("when", when)).expect(422).text("/errors/0/code"));
        cast.senior
                .send("PUT", "order", at(""), Map.of("when", when), "If-None-Match", "*")
                .expect(403);
    }

    private void switchedOn() {
        var when = Map.of("paid", true, "fresh", false, "knownAddress", false, "noComment", true);
        var made = define(Map.of("when", when, "calledOf10000", 5_000));
        check(made.status() == 200 || made.status() == 201, "not made: " + made.body());
        turn(true);
    }

    private Answer define(Map<String, Object> rule) {
        return cast.manager.send("PUT", "order", at(""), rule, precondition());
    }

    private void turn(boolean on) {
        var reason = Map.of("on", on, "reason", "история");
        cast.manager.post("order", at("/switch"), reason, precondition()).expect(200);
    }

    private void audited() {
        var changes = "/v1/setting-changes?shop=" + Cast.SHOP;
        var last = cast.manager.get("order", changes).expect(200);
        same("safeRules", last.text("/items/0/setting"));
        same("manager", last.text("/items/0/by"));
        same("/%s/on".formatted(RULE), last.text("/items/0/differences/0/pointer"));
        same("true", last.text("/items/0/differences/0/before"));
        same("false", last.text("/items/0/differences/0/after"));
        cast.anna.get("order", changes).expect(403);
    }

    private String[] precondition() {
        return rules().header("ETag")
                .map(tag -> new String[] {"If-Match", tag})
                .orElse(new String[] {"If-None-Match", "*"});
    }

    private static String at(String what) {
        return "%s/%s%s?shop=%s".formatted(RULES, RULE, what, Cast.SHOP);
    }

    /** First what the rule confirmed, last what is called: who is which is drawn by the order's id. */
    private List<String> sorted() {
        var confirmed = new ArrayList<String>();
        var called = new ArrayList<String>();
        for (var tries = 0; tries < ORDERS_MAX && (confirmed.isEmpty() || called.isEmpty()); tries++) {
            var before = counted(rules());
            var order = paid("Оплатова", "Зоя");
            eventually(this::rules, seen -> counted(seen) > before);
            (isConfirmed(order) ? confirmed : called).add(order);
        }
        check(!confirmed.isEmpty() && !called.isEmpty(), "all the same: " + confirmed + called);
        return List.of(confirmed.getFirst(), called.getLast());
    }

    private Answer rules() {
        return cast.manager.get("order", RULES + "?shop=" + Cast.SHOP).expect(200);
    }

    private static long counted(Answer rules) {
        for (var rule : rules.at("/items")) {
            if (rule.path("name").asString().equals(RULE)) {
                return rule.path("confirmed").asLong() + rule.path("called").asLong();
            }
        }
        return 0;
    }

    private boolean isConfirmed(String order) {
        return cast.read(order).text("/state").equals("CONFIRMED");
    }

    private String paid(String surname, String given) {
        var order = cast.mug(surname, given);
        var due = cast.read(order).at("/totals/due/minor").asLong();
        var money = Map.of("amount", OrderBody.money(due), "reference", "story-" + order);
        cast.storefront
                .post("order", "/v1/orders/%s/payments".formatted(order), money, "Idempotency-Key", Cast.freshKey())
                .expect(201);
        return order;
    }

    private void told(String order) {
        var story = eventually(
                () -> cast.senior.get("insight", "/v1/orders/%s/story".formatted(order)),
                answer -> answer.body().contains("rule/" + RULE));
        check(story.body().contains("order.confirmed"), "not confirmed: " + story.body());
        eventually(
                () -> Call.look(cast.anna, order),
                seen -> seen.status() == 200 && seen.text("/queue").isEmpty());
    }

    private void called(String order) {
        var call = Call.claimed(cast.anna, order);
        call.dial();
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
    }

    private void unpaid() {
        var order = cast.mug("Наличная", "Ада");
        eventually(
                () -> Call.look(cast.anna, order),
                seen -> seen.at("/stock/current").asBoolean());
        same("PLACED", cast.read(order).text("/state"));
    }
}
