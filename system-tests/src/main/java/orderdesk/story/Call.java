package orderdesk.story;

import static orderdesk.story.Narrator.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orderdesk.story.Desk.Session;

/** One operator with one case claimed. */
final class Call {

    private final Session operator;
    private final String order;
    private final String token;

    private Call(Session operator, String order, String token) {
        this.operator = operator;
        this.order = order;
        this.token = token;
    }

    /** Claims the case of a new order. */
    static Call claimed(Session operator, String order) {
        return claimed(operator, order, 1);
    }

    /**
     * Claims the case as soon as it is open and knows this version of its order, with its stock. An order that was just
     * amended may be told to come again.
     */
    static Call claimed(Session operator, String order, int version) {
        Narrator.eventually(() -> look(operator, order), answer -> follows(answer, version) && isOpen(answer));
        var given = operator.post("confirmation", "/v1/cases/%s/claim".formatted(order), "")
                .expect(200);
        check(!given.text("/claim/leaseEnds").isEmpty(), "no lease: " + given.body());
        return of(operator, order, given);
    }

    static Call of(Session operator, String order, Answer given) {
        return of(operator, order, given.text("/claim/token"));
    }

    static Call of(Session operator, String order, String token) {
        return new Call(operator, order, token);
    }

    static Answer look(Session operator, String order) {
        return operator.get("confirmation", "/v1/cases/" + order, "Accept-Language", "ru");
    }

    Answer look() {
        return look(operator, order).expect(200);
    }

    Answer dial() {
        return act("dial", Map.of()).expect(200);
    }

    Answer tick(List<String> ids) {
        return act("ticks", Map.of("version", version(), "ticks", ticks(ids))).expect(200);
    }

    /** Reads everything back that is missing, and asks for the yes. */
    Answer agree() {
        var seen = look();
        return agree(
                seen.at("/order/version").asInt(),
                seen.at("/order/terms/totals/due/minor").asLong(),
                missing(seen));
    }

    Answer agree(int version, long due, List<String> ids) {
        return act(
                "outcome",
                Map.of(
                        "outcome",
                        "AGREED",
                        "version",
                        version,
                        "due",
                        OrderBody.money(due),
                        "ticks",
                        ticks(ids),
                        "addressAs",
                        "Ирина Сергеевна"));
    }

    Answer outcome(String outcome, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(more);
        body.put("outcome", outcome);
        body.put("version", version());
        return act("outcome", body);
    }

    /** The judge's word, once it is spoken; what he waits for is no verdict. */
    Answer verdict() {
        return Narrator.eventually(
                () -> operator.get("confirmation", "/v1/cases/%s?waitFor=verdict".formatted(order))
                        .expect(200),
                answer -> !answer.text("/verdict/state").equals("AWAITED"));
    }

    Answer act(String action, Object body) {
        return operator.post("confirmation", "/v1/cases/%s/%s".formatted(order, action), body, "Claim-Token", token);
    }

    /** The case once it follows that version of the order, with its stock. */
    Answer following(int version) {
        return Narrator.eventually(this::look, answer -> follows(answer, version));
    }

    private static boolean follows(Answer seen, int version) {
        return seen.status() == 200
                && seen.at("/order/version").asInt() == version
                && seen.at("/stock/current").asBoolean();
    }

    private static boolean isOpen(Answer seen) {
        return !seen.text("/queue").isEmpty();
    }

    static List<String> missing(Answer seen) {
        var ids = new ArrayList<String>();
        seen.at("/readBack/missing").forEach(id -> ids.add(id.asString()));
        return ids;
    }

    private int version() {
        return look().at("/order/version").asInt();
    }

    private static List<Map<String, Object>> ticks(List<String> ids) {
        return ids.stream().map(id -> Map.<String, Object>of("id", id)).toList();
    }
}
