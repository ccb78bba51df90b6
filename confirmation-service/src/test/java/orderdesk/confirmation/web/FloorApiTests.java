package orderdesk.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.contracts.shared.Phone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = CaseWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class FloorApiTests {

    private static final String CASE = CaseApiTests.CASE;

    @Autowired
    WebApplicationContext service;

    @Autowired
    Theatre theatre;

    Calls calls;

    @BeforeEach
    void orderIsOwedACall() {
        calls = new Calls(service);
        theatre.order(1, Story.PHONE, Story.PLACED);
    }

    @Test
    void queueSaysWhoIsCalledAndWhoHoldsIt() throws Exception {
        claimed();

        var queue = calls.read("boris", "/v1/queue");

        assertThat(queue.at("/items/0/customer")).isEqualTo("Иванова Ирина");
        assertThat(queue.at("/items/0/heldBy")).isEqualTo("anna");
        assertThat(queue.at("/items/0/queue")).isEqualTo("CALL");
    }

    @Test
    void placesOfSomeOrdersAreAskedFor() throws Exception {
        theatre.order(2, new Phone("+79120000002", ""), Story.PLACED);
        theatre.hear(Story.confirmed(1, Story.CALLABLE), Story.ORDER);

        var found = calls.read("anna", "/v1/queue/items?ids=%s,%s".formatted(Story.ORDER, Story.order(2)));

        assertThat(found.body().at("/items").size()).isEqualTo(1);
        assertThat(found.at("/items/0/id")).isEqualTo(Story.order(2).toString());
        assertThat(calls.oversee("chasy", "/v1/queue/items?ids=" + Story.order(2), "")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void placesAreAskedForAFewAtATime() throws Exception {
        assertThat(calls.read("anna", "/v1/queue/items?ids=" + ids(25)).status())
                .isEqualTo(200);
        assertThat(calls.read("anna", "/v1/queue/items?ids=" + ids(26)).status())
                .isEqualTo(400);
        assertThat(calls.read("anna", "/v1/queue/items?ids=").status()).isEqualTo(400);
    }

    @Test
    void tagsArePutOnTakenOffAndFound() throws Exception {
        theatre.order(2, new Phone("+79120000002", ""), Story.PLACED);
        assertThat(calls.send("anna", CASE + "/tags", "{\"add\": [\"vip\", \"адрес\"]}")
                        .at("/tags/0"))
                .isEqualTo("vip");

        var found = calls.read("anna", "/v1/queue?tag=vip");
        assertThat(found.body().at("/items").size()).isEqualTo(1);
        assertThat(found.at("/items/0/tags/1")).isEqualTo("адрес");

        calls.send("anna", CASE + "/tags", "{\"remove\": [\"vip\", \"нет такой\"]}");
        assertThat(calls.read("anna", "/v1/queue?tag=vip").body().at("/items").size())
                .isZero();
    }

    @Test
    void tagsHaveTheirLimits() throws Exception {
        assertThat(tagged(tags(10, "т".repeat(29))).status()).isEqualTo(200);
        var eleventh = tagged("\"ещё одна\"");
        assertThat(eleventh.status()).isEqualTo(422);
        assertThat(eleventh.at("/code")).isEqualTo("tags-too-many");
        assertThat(tagged(tags(11, "x")).status()).isEqualTo(422);
        assertThat(tagged("\"%s\"".formatted("т".repeat(31))).status()).isEqualTo(422);
        assertThat(tagged("\" \"").status()).isEqualTo(422);
    }

    @Test
    void seniorSeesWhoHoldsWhatAndTakesItOver() throws Exception {
        var token = claimed();
        calls.act("anna", CASE + "/dial", token, "");

        var floor = calls.oversee("tribuna", "/v1/claims", "");
        assertThat(floor.at("/items/0/operator")).isEqualTo("anna");
        assertThat(floor.at("/items/0/cases/0/customer")).isEqualTo("Иванова Ирина");
        assertThat(floor.at("/items/0/cases/0/dialledAt")).isEqualTo(Story.CALLABLE.toString());

        var taken = calls.oversee("tribuna", CASE + "/take-over", "{\"reason\": \"ошибка в адресе\"}");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body().at("/claim/token").asLong()).isEqualTo(token + 1);
        assertThat(calls.act("anna", CASE + "/outcome", token, "{\"outcome\": \"NO_ANSWER\"}")
                        .at("/code"))
                .isEqualTo("claim-superseded");
        assertThat(calls.read("anna", CASE).at("/notes/0/text")).isEqualTo("ошибка в адресе");
        assertThat(calls.oversee("tribuna", "/v1/claims", "").at("/items/0/operator"))
                .isEqualTo("galina");
    }

    @Test
    void whatNobodyHoldsIsNotTakenOver() throws Exception {
        var refused = calls.oversee("tribuna", CASE + "/take-over", "{\"reason\": \"r\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("nothing-to-take-over");
        assertThat(calls.oversee("tribuna", CASE + "/take-over", "{\"reason\": \"\"}")
                        .status())
                .isEqualTo(422);
        assertThat(calls.oversee("tribuna", "/v1/claims", "")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void wallCountsWhatIsLateAndWhatWasReachedInTime() throws Exception {
        theatre.order(2, new Phone("+79120000002", ""), Story.PLACED.minus(Duration.ofHours(2)));
        theatre.order(3, new Phone("+79120000003", ""), Story.PLACED.minus(Duration.ofMinutes(20)));
        calls.act("anna", CASE + "/dial", claimed(), "");

        var wall = calls.read("anna", "/v1/wall").body().at("/items/0");

        assertThat(wall.at("/shop").asString()).isEqualTo("tribuna");
        assertThat(wall.at("/calls/late").asLong()).isEqualTo(1);
        assertThat(wall.at("/calls/due").asLong()).isEqualTo(1);
        assertThat(wall.at("/first/made").asLong()).isEqualTo(1);
        assertThat(wall.at("/first/withinTarget").asLong()).isEqualTo(1);
        assertThat(wall.at("/mostUrgent/id").asString())
                .isEqualTo(Story.order(2).toString());
    }

    private long claimed() throws Exception {
        return calls.send("anna", CASE + "/claim", "").body().at("/claim/token").asLong();
    }

    private Calls.Answer tagged(String tags) throws Exception {
        return calls.send("anna", CASE + "/tags", "{\"add\": [%s]}".formatted(tags));
    }

    private static String tags(int number, String text) {
        return IntStream.range(0, number)
                .mapToObj(at -> "\"%s%s\"".formatted(text, (char) ('a' + at)))
                .collect(Collectors.joining(", "));
    }

    private static String ids(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(at -> Story.order(at).toString())
                .collect(Collectors.joining(","));
    }
}
