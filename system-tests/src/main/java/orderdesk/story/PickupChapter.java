package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import java.nio.charset.StandardCharsets;

/** A carrier's points go in as he answers them; a customer is told the one nearest to him (R018). */
final class PickupChapter {

    private static final String LIST = "/v1/carriers/cdek/pickup-points?shop=" + Cast.SHOP;
    private static final String MYASNITSKAYA = """
            {"code": "STORY-1", "name": "На Мясницкой", "type": "PVZ", "have_cash": true, "have_cashless": true,
             "allowed_cod": true, "weight_max": 30,
             "work_time_list": [{"day": 5, "time": "10:00/22:00"}, {"day": 6, "time": "10:00/18:00"}],
             "location": {"country_code": "RU", "city": "Москва", "postal_code": "101000",
                          "latitude": 55.7632, "longitude": 37.6398, "address": "ул. Мясницкая, 26"}}""";
    private static final String ARBAT = """
            {"code": "STORY-2", "name": "На Арбате", "type": "POSTAMAT", "have_cash": false, "have_cashless": true,
             "weight_max": 5, "work_time_list": [{"day": 5, "time": "00:00/24:00"}],
             "location": {"country_code": "RU", "city": "Москва", "postal_code": "119002",
                          "latitude": 55.7497, "longitude": 37.5911, "address": "Арбат, 10"}}""";

    private final Cast cast;

    PickupChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        narrator.step("a carrier's list of pickup points goes in, and says what could not be used", () -> {
            var report = send("[%s, %s, {\"code\": \"NOWHERE\"}]".formatted(MYASNITSKAYA, ARBAT))
                    .expect(200);
            same("APPLIED", report.text("/state"));
            same("NOWHERE", report.text("/examples/0/point"));
        });
        narrator.step("an address has one nearest point, others on request", () -> {
            var nearest = ask("postalCode=119002");
            same("POSTAL_CODE", nearest.text("/by"));
            same(1, nearest.at("/points").size());
            same("STORY-2", nearest.text("/points/0/point/code"));
            check(ask("postalCode=119002&count=5").at("/points").size() >= 2, "no others");
        });
        narrator.step("who pays in cash on Friday evening is sent to the one that is open and takes it", () -> {
            var open = ask("postalCode=119002&payment=CASH&at=2026-11-27T21:30:00&grams=12000");
            same("STORY-1", open.text("/points/0/point/code"));
            check(open.at("/points/0/metres").asLong() > 1_000, "too near: " + open.body());
        });
        narrator.step("a list that is none is refused, and the points stay", () -> {
            send("{\"error\": \"token expired\"}").expect(422);
            same(
                    "OPEN",
                    cast.anna
                            .get("inventory", "/v1/pickup-points/cdek/STORY-1?shop=" + Cast.SHOP)
                            .expect(200)
                            .text("/status"));
        });
    }

    private Answer send(String list) {
        return cast.manager.upload("inventory", LIST, list.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private Answer ask(String query) {
        return cast.anna
                .get("inventory", "/v1/pickup-points?shop=%s&%s".formatted(Cast.SHOP, query))
                .expect(200);
    }
}
