package orderdesk.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.confirmation.quality.Spoken;
import orderdesk.confirmation.web.Calls.Answer;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Scorecards, reviews and what becomes of them, as their callers see them. */
@SpringBootTest(classes = CaseWeb.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class QualityApiTests {

    private static final String TALK = "/v1/quality/talks/" + Spoken.call(1);
    private static final String SPITE = "<script>alert(1)</script> ${7*7} 😤";

    @Autowired
    WebApplicationContext service;

    @Autowired
    Theatre theatre;

    @BeforeEach
    void annaTalked() {
        Spoken.talk(theatre, 1, FixedShops.ANNA, Story.CALLABLE);
    }

    @Test
    void operatorReadsHisReviewAnswersItAndAnotherSettlesIt() throws Exception {
        var id = reviewed("galina", marks(2, "\"comment\": \"" + SPITE + "\"")).at("/id");

        var read = as("anna", Role.OPERATOR, get("/v1/reviews"));
        assertThat(read.at("/items/0/id")).isEqualTo(id);
        assertThat(read.at("/items/0/total")).isEqualTo("78");
        assertThat(read.at("/items/0/marks/0/comment")).isEqualTo(SPITE);

        assertThat(as("anna", Role.OPERATOR, json(post("/v1/reviews/" + id + "/answer"), "{\"text\": \"не так\"}"))
                        .status())
                .isEqualTo(200);
        var settle = "{\"text\": \"верно\", \"marks\": [%s]}".formatted(marks(5, "\"second\": 4"));
        assertThat(as("galina", Role.SENIOR, json(post("/v1/reviews/" + id + "/settle"), settle))
                        .at("/code"))
                .isEqualTo("party-to-it");
        var settled = as("petr", Role.MANAGER, json(post("/v1/reviews/" + id + "/settle"), settle));
        assertThat(settled.at("/total")).isEqualTo("100");
        assertThat(as("anna", Role.OPERATOR, get("/v1/reviews/" + id)).at("/settlement/by"))
                .isEqualTo("petr");
    }

    @Test
    void nobodyReadsWhatIsAnothersAndNobodyAnswersForHim() throws Exception {
        var id = reviewed("galina", marks(5, "\"second\": 0")).at("/id");

        assertThat(as("boris", Role.OPERATOR, get("/v1/reviews"))
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(as("boris", Role.OPERATOR, get("/v1/reviews?operator=anna"))
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(as("boris", Role.OPERATOR, get("/v1/reviews/" + id)).status())
                .isEqualTo(404);
        assertThat(as("galina", Role.SENIOR, json(post("/v1/reviews/" + id + "/answer"), "{\"text\": \"я\"}"))
                        .status())
                .isEqualTo(403);
        assertThat(as("boris", Role.OPERATOR, results("&operator=anna"))
                        .body()
                        .at("/rows")
                        .size())
                .isZero();
        assertThat(as("anna", Role.OPERATOR, results("")).at("/rows/0/total")).isEqualTo("100.0");
    }

    @Test
    void nobodyReviewsHimselfNorTwice() throws Exception {
        Spoken.talk(theatre, 2, FixedShops.GALINA, Story.CALLABLE);
        var own = as("galina", Role.SENIOR, review("/v1/quality/talks/" + Spoken.call(2), marks(5, "\"second\": 0")));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.at("/code")).isEqualTo("own-talk");

        reviewed("galina", marks(5, "\"second\": 0"));
        assertThat(reviewed("galina", marks(5, "\"second\": 0")).status()).isEqualTo(200);
        assertThat(reviewed("galina", marks(4, "\"second\": 0")).at("/code")).isEqualTo("already-reviewed");
    }

    @Test
    void marksAreWhatTheScorecardAsksFor() throws Exception {
        assertThat(reviewed("galina", marks(2, "\"second\": 0")).at("/errors/0/pointer"))
                .isEqualTo("/marks/0/comment");
        assertThat(reviewed("galina", marks(6, "\"second\": 0")).status()).isEqualTo(422);
        assertThat(reviewed("galina", marks(5, "\"second\": 86401")).status()).isEqualTo(422);
        assertThat(reviewed("galina", marks(5, "\"second\": 86400")).status()).isEqualTo(200);
        assertThat(reviewed("petr", marks(1, "\"comment\": \"%s\"".formatted("д".repeat(1001))))
                        .status())
                .isEqualTo(422);
        assertThat(reviewed("petr", marks(1, "\"comment\": \"%s\"".formatted("д".repeat(1000))))
                        .status())
                .isEqualTo(200);
        assertThat(reviewed("olga", "{\"criterion\": \"substance\", \"mark\": 5}")
                        .at("/errors/0/code"))
                .isEqualTo("missing");
    }

    @Test
    void otherScorecardHoldsForTheNextReviewAndChangesNoFormerOne() throws Exception {
        var before = reviewed("galina", marks(5, "\"second\": 0")).at("/id");
        var card = """
                {"criteria": [{"id": "heart", "words": "С душой", "weight": 1, "fatal": false}]}""";
        var changed = as("petr", Role.MANAGER, json(put("/v1/quality/scorecard?shop=tribuna"), card));
        assertThat(changed.at("/version")).isEqualTo("1");

        assertThat(reviewed("petr", marks(5, "\"second\": 0")).status()).isEqualTo(422);
        var stale = "{\"scorecard\": 0, \"marks\": [{\"criterion\": \"heart\", \"mark\": 3}]}";
        assertThat(as("petr", Role.SENIOR, json(put(TALK + "/review"), stale)).at("/code"))
                .isEqualTo("scorecard-changed");
        assertThat(as("anna", Role.OPERATOR, get("/v1/reviews/" + before)).at("/criteria/0/id"))
                .isEqualTo("substance");
    }

    @Test
    void reviewersAreComparedWithoutSeeingEachOther() throws Exception {
        Spoken.hear(theatre, Spoken.ended(2, FixedShops.ANNA, null, 9_000, Story.CALLABLE));
        var other = "/v1/quality/talks/" + Spoken.call(2);
        assertThat(as("galina", Role.SENIOR, post(other + "/calibrate")).status())
                .isEqualTo(403);
        assertThat(as("petr", Role.MANAGER, post(other + "/calibrate")).at("/calibration"))
                .isEqualTo("true");
        assertThat(as("galina", Role.SENIOR, get("/v1/quality/work")).at("/calibration/0/call"))
                .isEqualTo(Spoken.call(2).toString());
        var id = as("galina", Role.SENIOR, review(other, marks(5, "\"second\": 0")))
                .at("/id");

        assertThat(as("petr", Role.MANAGER, get(other)).body().at("/reviews").size())
                .isZero();
        assertThat(as("petr", Role.MANAGER, get("/v1/reviews/" + id)).status()).isEqualTo(404);
        assertThat(as("petr", Role.MANAGER, get("/v1/quality/calibration")).at("/calls/0/reviewers"))
                .isEqualTo("1");
        assertThat(as("anna", Role.OPERATOR, get("/v1/reviews/" + id)).status()).isEqualTo(404);
        assertThat(as("anna", Role.OPERATOR, get("/v1/reviews"))
                        .body()
                        .at("/items")
                        .size())
                .isZero();

        as("petr", Role.MANAGER, review(other, marks(3, "\"second\": 0")));
        var compared = as("petr", Role.MANAGER, get("/v1/quality/calibration")).body();
        assertThat(compared.at("/calls/0/reviews").size()).isEqualTo(2);
        assertThat(compared.at("/criteria/0/compared").asInt()).isEqualTo(1);
        assertThat(as("galina", Role.SENIOR, results("")).body().at("/rows").size())
                .isZero();
    }

    @Test
    void onlyWhatTheLotDrewForTheReviewerCounts() throws Exception {
        assertThat(as("petr", Role.MANAGER, get(TALK)).at("/origin")).isEqualTo("CHOICE");
        assertThat(as("galina", Role.SENIOR, get(TALK)).at("/origin")).isEqualTo("LOT");
        assertThat(reviewed("petr", marks(1, "\"comment\": \"враг\"")).at("/origin"))
                .isEqualTo("CHOICE");

        var before = as("galina", Role.SENIOR, results("")).body();
        assertThat(before.at("/rows/0/reviews").asInt()).isZero();
        assertThat(before.at("/rows/0/total").isMissingNode()).isTrue();
        assertThat(before.at("/rows/0/criteria").size()).isZero();
        assertThat(before.at("/rows/0/chosen/total").asDouble()).isEqualTo(70);

        reviewed("galina", marks(5, "\"second\": 0"));
        var counted = as("galina", Role.SENIOR, results("")).body();
        assertThat(counted.at("/rows/0/total").asDouble()).isEqualTo(100);
        assertThat(counted.at("/rows/0/chosen/reviews").asInt()).isEqualTo(1);
        assertThat(counted.at("/cut").asBoolean()).isFalse();
    }

    @Test
    void whatTheLotDrewComparesNobody() throws Exception {
        assertThat(as("petr", Role.MANAGER, post(TALK + "/calibrate")).at("/code"))
                .isEqualTo("drawn-by-lot");
    }

    @Test
    void whatWasReviewedComparesNobody() throws Exception {
        reviewed("galina", marks(5, "\"second\": 0"));

        assertThat(as("petr", Role.MANAGER, post(TALK + "/calibrate")).at("/code"))
                .isEqualTo("already-judged");
    }

    @Test
    void planSaysWhatHoldsNowAndWhatFromTheNextPeriodOn() throws Exception {
        var plan = "{\"term\": \"DAY\", \"quota\": %d, \"withinDays\": 2, \"chats\": 0, \"letters\": 0,"
                + " \"suspected\": 0, \"leastSeconds\": 1, \"recorded\": false}";

        var changed = as("petr", Role.MANAGER, json(put("/v1/quality/plan"), plan.formatted(50)));

        assertThat(changed.at("/terms/quota")).isEqualTo("3");
        assertThat(changed.at("/next/quota")).isEqualTo("50");
        assertThat(as("petr", Role.MANAGER, json(put("/v1/quality/plan"), plan.formatted(51)))
                        .status())
                .isEqualTo(422);
    }

    private Answer reviewed(String reviewer, String marks) throws Exception {
        return as(reviewer, Role.SENIOR, review(TALK, marks));
    }

    private static MockHttpServletRequestBuilder review(String talk, String marks) {
        return json(put(talk + "/review"), "{\"scorecard\": 0, \"marks\": [%s]}".formatted(marks));
    }

    /** The first criterion of the house's scorecard as given, everything else the best. */
    private static String marks(int first, String more) {
        return "{\"criterion\": \"substance\", \"mark\": %d, %s}".formatted(first, more)
                + ", {\"criterion\": \"language\", \"mark\": 5}, {\"criterion\": \"standard\", \"mark\": 5}"
                + ", {\"criterion\": \"fillers\", \"mark\": 5}, {\"criterion\": \"calm\", \"mark\": 5}"
                + ", {\"criterion\": \"politeness\", \"mark\": 5}, {\"criterion\": \"displeasure\", \"mark\": 5}"
                + ", {\"criterion\": \"harm\", \"mark\": 5}";
    }

    private static MockHttpServletRequestBuilder results(String more) {
        return get("/v1/quality/results?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z" + more);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private Answer as(String person, Role role, MockHttpServletRequestBuilder request) throws Exception {
        var token = Tokens.of(service).of(person, "tribuna", role);
        return new Answer(Http.of(service)
                .perform(request.header("Authorization", token))
                .andReturn()
                .getResponse());
    }
}
