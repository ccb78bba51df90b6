package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.eventually;
import static orderdesk.story.Narrator.same;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A shop keeps its CRM: orders come from it, and what was agreed goes back to it. */
final class CrmChapter {

    private final Cast cast;

    CrmChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        var there = narrator.step("an order is taken in the shop's CRM", () -> made(Map.of()));
        var here = narrator.step("it is in the desk's queue by itself, once", () -> came(there));
        narrator.step("what people change in the CRM is changed here", () -> followed(there, here));
        narrator.step(
                "agreed and confirmed: the CRM has the status, and the lines as they were agreed",
                () -> back(there, here));
        narrator.step("both sides change the lines: a manager sees it, and keeps ours", this::kept);
        narrator.step("what cannot be taken over is shown, and comes when it was corrected", this::corrected);
        narrator.step("taken there by telephone: it is confirmed without a second call", this::byTelephone);
        narrator.step("cancelled in the CRM, it is cancelled here", this::cancelled);
    }

    private String made(Map<String, Object> more) {
        var customer = cast.stranger("Крмова", "Нина");
        var order = new LinkedHashMap<String, Object>(Map.of(
                "lastName",
                customer.surname(),
                "firstName",
                customer.given(),
                "phone",
                customer.phone(),
                "items",
                items(1),
                "delivery",
                Map.of("code", "russianpost", "address", address()),
                "payments",
                List.of(Map.of("id", 1, "type", "cash", "status", "not-paid", "amount", 940))));
        order.putAll(more);
        return cast.anna.post("crm", "/orders", order).expect(200).text("/id");
    }

    private Map<String, Object> address() {
        var place = cast.awake;
        return Map.of(
                "countryIso",
                place.country(),
                "city",
                place.city(),
                "index",
                place.postalCode(),
                "text",
                "ул. Светлая, д. 10, кв. 5");
    }

    private static List<Map<String, Object>> items(int mugs) {
        return List.of(Map.of(
                "productName",
                "Кружка «Метеор», 330 мл",
                "quantity",
                mugs,
                "initialPrice",
                590,
                "offer",
                Map.of("externalId", "TR-MUG-01")));
    }

    /** Found by its number there, which is its external number here. */
    private String came(String there) {
        var number = there(there).text("/number");
        var found = eventually(
                () -> cast.anna
                        .get("order", "/v1/orders?shop=tribuna&externalNumber=" + number)
                        .expect(200),
                seen -> seen.at("/items").size() > 0);
        same(1, found.at("/items").size());
        var id = found.text("/items/0/id");
        cast.leavesBehind(id);
        return id;
    }

    private Answer there(String id) {
        return cast.anna.get("crm", "/orders/" + id).expect(200);
    }

    private void followed(String there, String here) {
        change(there, 2);
        eventually(() -> cast.read(here), seen -> quantity(seen) == 2);
    }

    private void change(String there, int mugs) {
        var item = there(there).at("/items/0/id").asLong();
        cast.anna
                .post("crm", "/orders/" + there, Map.of("items", List.of(Map.of("id", item, "quantity", mugs))))
                .expect(200);
    }

    private static int quantity(Answer order) {
        return order.at("/lines/0/quantity").asInt();
    }

    private void back(String there, String here) {
        amend(here, 3);
        var version = cast.read(here).at("/version").asInt();
        var call = Call.claimed(cast.anna, here, version);
        call.dial();
        call.agree().expect(200);
        same("CONFIRMED", call.verdict().text("/verdict/state"));
        var seen = eventually(() -> there(there), order -> order.text("/status").equals("client-confirmed"));
        same(3, seen.at("/items/0/quantity").asInt());
        check(seen.text("/statusComment").contains("anna"), "it does not say who: " + seen.body());
    }

    private void amend(String here, int mugs) {
        var line = cast.read(here).text("/lines/0/id");
        var changes = Map.of("changes", List.of(Map.of("op", "quantity", "line", line, "quantity", mugs)));
        cast.anna
                .post(
                        "order",
                        "/v1/orders/%s/amend?shop=tribuna".formatted(here),
                        changes,
                        "If-Match",
                        cast.read(here).etag())
                .expect(200);
    }

    private void kept() {
        var there = made(Map.of());
        var here = came(there);
        amend(here, 4);
        change(there, 5);
        problem(here, true);
        var keep = "/v1/crm/orders/%s/keep?shop=tribuna".formatted(here);
        cast.senior.post("order", keep, Map.of()).expect(403);
        cast.manager.post("order", keep, Map.of()).expect(200);
        eventually(() -> there(there), seen -> seen.at("/items/0/quantity").asInt() == 4);
        same(4, quantity(cast.read(here)));
        problem(here, false);
    }

    private void problem(String here, boolean there) {
        eventually(
                () -> cast.manager.get("order", "/v1/crm?shop=tribuna").expect(200),
                seen -> seen.body().contains(here) == there);
    }

    private void corrected() {
        var there = made(Map.of("phone", ""));
        eventually(
                () -> cast.manager.get("order", "/v1/crm?shop=tribuna").expect(200),
                seen -> seen.body().contains("no-phone") && seen.body().contains(there));
        var phone = cast.stranger("Крмова", "Нина").phone();
        cast.anna.post("crm", "/orders/" + there, Map.of("phone", phone)).expect(200);
        came(there);
    }

    private void byTelephone() {
        var here = came(made(Map.of("orderMethod", "phone")));
        same("PHONE", cast.reaches(here, "CONFIRMED").text("/channel"));
    }

    private void cancelled() {
        var there = made(Map.of());
        var here = came(there);
        cast.anna
                .post("crm", "/orders/" + there, Map.of("status", "cancel-other"))
                .expect(200);
        cast.reaches(here, "CANCELLED");
    }
}
