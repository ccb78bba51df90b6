package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.eventually;
import static orderdesk.story.Narrator.same;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Customers call, and are called, through the local stack's exchange (R006, R009, R061, R069, R084, R085). */
final class TelephonyChapter {

    private static final List<String> SHIFT = List.of("anna", "boris");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Cast cast;
    private final Lines lines;

    TelephonyChapter(Cast cast) {
        this.cast = cast;
        this.lines = new Lines(cast);
    }

    void play(Narrator narrator) {
        narrator.step("a call rings, an operator answers, it ends, and the ledger has it", this::answered);
        narrator.step("its card names the shop, what to say first, and who calls", this::card);
        narrator.step("notices that come twice, overtake each other or are lost make one call", this::disorder);
        narrator.step("a forged notice is refused", this::forged);
        narrator.step("a message that a customer leaves can be heard", this::voicemail);
        narrator.step(
                "an operator is connected over the shop's line, and the result suggests the outcome", this::dialled);
        narrator.step("who does not want to be called is not rung", this::unwilling);
        narrator.step("calls go to a group by the shop's rules, which count for the next call", this::routed);
        narrator.step("a caller who keeps his place is called instead", this::keepsPlace);
        narrator.step("a colleague goes on with the call, and reads what it is about", this::handedOver);
        narrator.step("over the shop's Asterisk a caller waits, is fetched back, and passed on", this::atAsterisk);
        narrator.step("notices of Zadarma are one call", this::atZadarma);
        narrator.step("the hour's figures count it", () -> {
            var figures = cast.senior
                    .get("callback", "/v1/calls/figures?shop=" + Cast.SHOP)
                    .expect(200);
            check(figures.at("/hours").size() > 0, figures.body());
        });
    }

    private void answered() {
        var customer = cast.stranger("Звонков", "Ян");
        lines.rings(customer.phone(), "answered", Map.of());
        var call = lines.over(customer.phone());
        same("TALKED", call.text("/items/0/result"));
        same("anna", call.text("/items/0/operator"));
    }

    private void card() {
        var customer = cast.stranger("Карточкин", "Лев");
        lines.rings(customer.phone(), "missed", Map.of());
        var id = lines.over(customer.phone()).text("/items/0/id");
        var card = cast.anna.get("callback", "/v1/calls/%s/card".formatted(id)).expect(200);
        check(card.text("/greeting").contains("Трибуна"), card.body());
        same(Boolean.TRUE, card.at("/call/missed").asBoolean());
    }

    private void disorder() {
        var customer = cast.stranger("Суматохин", "Пётр");
        lines.rings(customer.phone(), "answered", Map.of("twice", true, "shuffled", true, "lost", 2));
        var seen = lines.over(customer.phone());
        same(1, seen.at("/items").size());
        same("TALKED", seen.text("/items/0/result"));
    }

    private void forged() {
        var form = "vpbx_api_key=demo-pbx&sign=%s&json=%s".formatted("0".repeat(64), Desk.encoded("{\"seq\":1}"));
        var refused = cast.anna.upload(
                "callback", "/v1/telephony/mango/events/call", form.getBytes(StandardCharsets.UTF_8), FORM);
        same("signature-invalid", refused.expect(403).text("/code"));
    }

    private void voicemail() {
        var customer = cast.stranger("Сообщалов", "Ким");
        lines.rings(customer.phone(), "voicemail", Map.of());
        lines.over(customer.phone());
        var call = eventually(
                () -> lines.of(customer.phone()),
                seen -> seen.at("/items/0/recordings").size() == 1);
        check(call.at("/items/0/recordings/0/voicemail").asBoolean(), call.body());
        cast.anna
                .get("callback", "/v1/calls/%s/recordings/1".formatted(call.text("/items/0/id")))
                .expect(200);
    }

    private void dialled() {
        var customer = cast.stranger("Занятов", "Марк");
        cast.anna
                .post("pbx", "/customers", Map.of("number", customer.phone(), "script", "busy"))
                .expect(200);
        var wish = cast.anna
                .post(
                        "callback",
                        "/v1/calls?shop=" + Cast.SHOP,
                        Map.of("phone", customer.phone(), "zone", cast.awake.zone()),
                        "Idempotency-Key",
                        Cast.freshKey())
                .expect(201);
        var dial = eventually(
                () -> cast.anna.get("callback", "/v1/calls/dials/" + wish.text("/id")),
                seen -> !seen.at("/suggested").isMissingNode());
        same("BUSY", dial.text("/suggested"));
    }

    private void unwilling() {
        var phone = cast.stranger("Тишин", "Глеб").phone();
        var stop = Map.of("phone", phone, "stopped", true, "reason", "просил не звонить");
        cast.anna
                .send("PUT", "callback", "/v1/stop-list?shop=" + Cast.SHOP, stop)
                .expect(200);
        var refused = cast.anna.post(
                "callback",
                "/v1/calls?shop=" + Cast.SHOP,
                Map.of("phone", phone, "zone", cast.awake.zone()),
                "Idempotency-Key",
                Cast.freshKey());
        same("on-stop-list", refused.expect(409).text("/code"));
    }

    private void routed() {
        lines.route(SHIFT, Map.of());
        var asked = "/v1/routing/route?shop=%s&line=%s".formatted(Cast.SHOP, Lines.NUMBER);
        var before = cast.anna.get("callback", asked).expect(200).text("/does");
        check(!before.equals("ANYWHERE"), before);
        lines.route(SHIFT, Map.of("topic", "RETURN"));
        same("UNATTENDED", cast.anna.get("callback", asked).expect(200).text("/does"));
        lines.route(SHIFT, Map.of());
    }

    private void keepsPlace() {
        var customer = cast.stranger("Очередин", "Олег");
        lines.rings(customer.phone(), "keeps_place", Map.of("ring", 3));
        var call = lines.over(customer.phone());
        same(Boolean.TRUE, call.at("/items/0/keptPlace").asBoolean());
        eventually(
                () -> cast.anna.get("callback", "/v1/queue?shop=" + Cast.SHOP),
                seen -> seen.body().contains("\"CALLBACK\""));
    }

    private void handedOver() {
        var customer = cast.stranger("Передаев", "Фома");
        lines.rings(customer.phone(), "answered", Map.of("talk", 60, "extension", "101"));
        var talk = lines.talking(customer.phone());
        var path = "/v1/calls/" + talk.text("/items/0/id");
        cast.anna
                .post("callback", path + "/hand-over", Map.of("to", "boris", "note", "спрашивает про абонемент"))
                .expect(200);
        var card = cast.boris.get("callback", path + "/card").expect(200);
        same("спрашивает про абонемент", card.text("/handed/note"));
        eventually(
                () -> lines.of(customer.phone()),
                seen -> seen.at("/items/0/operator").asString("").equals("boris"));
    }

    private void atAsterisk() {
        var phone = cast.stranger("Звездин", "Лука").phone();
        lines.rings(phone, "answered", Map.of("talk", 60, "line", Lines.AT_ASTERISK));
        var talk = lines.talking(phone);
        same("anna", talk.text("/items/0/operator"));
        var path = "/v1/calls/" + talk.text("/items/0/id");
        eventually( // the exchange tells of the operator's side first, and of the customer's a moment later
                () -> cast.anna.post("callback", path + "/acts", Map.of("does", "HOLD")), seen -> seen.status() == 200);
        lines.reaches(phone, "HELD");
        does(path, "RETRIEVE");
        lines.talking(phone);
        cast.anna
                .post("callback", path + "/hand-over", Map.of("to", "boris", "note", "хочет абонемент"))
                .expect(200);
        lines.reaches(phone, "HELD");
        does(path, "HANG_UP");
        eventually(
                () -> lines.of(phone),
                seen -> seen.at("/items/0/operator").asString("").equals("boris")
                        && seen.at("/items/0/stage").asString("").equals("TALKING"));
        cast.boris.post("callback", path + "/acts", Map.of("does", "HANG_UP")).expect(200);
        same("TALKED", lines.over(phone).text("/items/0/result"));
    }

    private void atZadarma() {
        var caller = cast.stranger("Задарин", "Клим").phone();
        lines.rings(caller, "answered", Map.of("line", Lines.AT_ZADARMA, "twice", true));
        var call = lines.over(caller);
        same(1, call.at("/items").size());
        same("anna", call.text("/items/0/operator"));
        same("TALKED", call.text("/items/0/result"));
        var missed = cast.stranger("Пропащев", "Юлий").phone();
        lines.rings(missed, "missed", Map.of("line", Lines.AT_ZADARMA));
        same(Boolean.TRUE, lines.over(missed).at("/items/0/missed").asBoolean());
    }

    private void does(String path, String act) {
        cast.anna.post("callback", path + "/acts", Map.of("does", act)).expect(200);
    }
}
