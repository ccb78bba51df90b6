package orderdesk.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** How far a shop may go with its scorecard, and for how long results are asked. */
@SpringBootTest(classes = CaseWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class QualityRulesTests {

    private static final String DRAWN =
            "\"chats\": 0, \"letters\": 0, \"suspected\": 0, \"leastSeconds\": 600, \"recorded\": true}";

    @Autowired
    WebApplicationContext service;

    @Test
    void scorecardHasItsLimits() throws Exception {
        assertThat(changed(criteria(21, "с", 10))).isEqualTo(422);
        assertThat(changed("")).isEqualTo(422);
        assertThat(changed(criteria(2, "с".repeat(201), 10))).isEqualTo(422);
        assertThat(changed(criteria(2, "с", 101))).isEqualTo(422);
        assertThat(changed(criteria(2, "с", 0))).isEqualTo(422);
        assertThat(changed(criteria(1, "с", 1) + "," + criteria(1, "с", 1))).isEqualTo(422);
        assertThat(changed(criteria(1, "с", 1).replace("c1", "Ключ"))).isEqualTo(422);
        assertThat(changed(criteria(20, "с".repeat(200), 100))).isEqualTo(200);
    }

    @Test
    void daysToReviewInHaveTheirLimits() throws Exception {
        var plan = "{\"term\": \"WEEK\", \"quota\": 0, \"withinDays\": %d, " + DRAWN;
        assertThat(put("/v1/quality/plan", plan.formatted(0))).isEqualTo(422);
        assertThat(put("/v1/quality/plan", plan.formatted(61))).isEqualTo(422);
        assertThat(put("/v1/quality/plan", plan.formatted(60))).isEqualTo(200);
    }

    @Test
    void daysToReviewTheCallsOfADayInAreFewer() throws Exception {
        var plan = "{\"term\": \"DAY\", \"quota\": 0, \"withinDays\": %d, " + DRAWN;
        assertThat(put("/v1/quality/plan", plan.formatted(15))).isEqualTo(422);
        assertThat(put("/v1/quality/plan", plan.formatted(14))).isEqualTo(200);
    }

    @Test
    void whatIsDrawnHasItsLimits() throws Exception {
        var plan = "{\"term\": \"WEEK\", \"quota\": 0, \"withinDays\": 7, " + DRAWN;
        assertThat(put("/v1/quality/plan", plan.replace("600", "601"))).isEqualTo(422);
        assertThat(put("/v1/quality/plan", plan.replace("600", "0"))).isEqualTo(422);
        for (var kind : List.of("chats", "letters", "suspected")) {
            assertThat(put("/v1/quality/plan", plan.replace(kind + "\": 0", kind + "\": 51")))
                    .isEqualTo(422);
            assertThat(put("/v1/quality/plan", plan.replace(kind + "\": 0", kind + "\": -1")))
                    .isEqualTo(422);
        }
        assertThat(put("/v1/quality/plan", plan)).isEqualTo(200);
    }

    @Test
    void resultsAreOfFourHundredDaysAtMost() throws Exception {
        assertThat(results("2025-10-19T00:00:00Z", "2026-11-23T00:00:00Z")).isEqualTo(200);
        assertThat(results("2025-10-18T23:59:59Z", "2026-11-23T00:00:00Z")).isEqualTo(400);
        assertThat(results("2026-11-23T00:00:00Z", "2026-11-23T00:00:00Z")).isEqualTo(400);
    }

    private int changed(String criteria) throws Exception {
        return put("/v1/quality/scorecard", "{\"criteria\": [%s]}".formatted(criteria));
    }

    private int put(String uri, String body) throws Exception {
        return status(MockMvcRequestBuilders.put(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private int results(String from, String to) throws Exception {
        return status(get("/v1/quality/results?from=%s&to=%s".formatted(from, to)));
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        var token = Tokens.of(service).of("petr", "tribuna", Role.MANAGER);
        return Http.of(service)
                .perform(request.header("Authorization", token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String criteria(int number, String words, int weight) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(at -> "{\"id\": \"c%d\", \"words\": \"%s\", \"weight\": %d, \"fatal\": false}"
                        .formatted(at, words, weight))
                .collect(Collectors.joining(","));
    }
}
