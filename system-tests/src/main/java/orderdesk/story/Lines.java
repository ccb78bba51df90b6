package orderdesk.story;

import static orderdesk.story.Narrator.eventually;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo shop's line: customers who call it through the local exchange, the rules by which it rings, and the ledger. */
final class Lines {

    /** As exchanges write it. */
    static final String NUMBER = "78005550122";

    /** The line that is at an Asterisk. */
    static final String AT_ASTERISK = "78005550159";

    /** The line that is at Zadarma. */
    static final String AT_ZADARMA = "78005550166";

    private final Cast cast;

    Lines(Cast cast) {
        this.cast = cast;
    }

    /** One second of ringing and one of talk, unless it says otherwise. */
    static Map<String, Object> call(String phone, String script, Map<String, Object> more) {
        var call = new LinkedHashMap<String, Object>();
        call.put("from", phone);
        call.put("line", NUMBER);
        call.put("script", script);
        call.put("ring", 1);
        call.put("talk", 1);
        call.putAll(more);
        return call;
    }

    /** A call that rings where the exchange is told to. */
    void calls(String phone, String script, Map<String, Object> more) {
        cast.anna.post("pbx", "/calls", call(phone, script, more)).expect(201);
    }

    /** A call that rings at Anna's telephone. */
    void rings(String phone, String script, Map<String, Object> more) {
        var atAnnas = new LinkedHashMap<String, Object>(Map.of("extension", "101"));
        atAnnas.putAll(more);
        calls(phone, script, atAnnas);
    }

    /** The last call of that customer once it is over. */
    Answer over(String phone) {
        return eventually(
                () -> of(phone), seen -> seen.at("/items/0/stage").asString("").equals("ENDED"));
    }

    Answer talking(String phone) {
        return reaches(phone, "TALKING");
    }

    Answer reaches(String phone, String stage) {
        return eventually(
                () -> of(phone), seen -> seen.at("/items/0/stage").asString("").equals(stage));
    }

    /** The ledger of that customer, the last call first. */
    Answer of(String phone) {
        return cast.anna.get(
                "callback", "/v1/calls?limit=100&shop=%s&phone=%s".formatted(Cast.SHOP, Desk.encoded(phone)));
    }

    /** One group, and one rule for it at any hour. */
    void route(List<String> members, Map<String, Object> rule) {
        var path = "/v1/routing?shop=" + Cast.SHOP;
        var known = cast.senior.get("callback", path);
        var whole = new LinkedHashMap<String, Object>(Map.of("group", "смена", "days", List.of()));
        whole.putAll(rule);
        var body = Map.of(
                "groups", List.of(Map.of("name", "смена", "members", members)),
                "rules", List.of(whole),
                "roster", List.of(),
                "waiting", List.of(Map.of("kind", "MUSIC", "source", "https://cdn.example/wait.mp3")),
                "afterHours", "VOICEMAIL");
        var based = known.status() == 404 ? List.of("If-None-Match", "*") : List.of("If-Match", known.etag());
        cast.senior
                .send("PUT", "callback", path, body, based.toArray(String[]::new))
                .expect(200);
    }
}
