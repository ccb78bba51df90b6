package orderdesk.shop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.contracts.shop.ShopEvent.PersonnelChanged;
import orderdesk.contracts.shop.ShopEvent.ShopChanged;
import orderdesk.contracts.shop.ShopParts;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import orderdesk.shop.domain.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = ShopWeb.class)
@ActiveProfiles(ShopWeb.PROFILE)
class ShopControllerTests {

    private static final String GOOD =
            Wire.mapper().writeValueAsString(Settings.good().made());
    private static final String IN_OMSK = Wire.mapper()
            .writeValueAsString(Settings.good().in("Asia/Omsk", "RUB", "RU").made());
    private static final String ANNA = """
            {"id":"anna","given":"Анна","surname":"Лебедева","roles":["operator"],"skills":[]}""";
    private static final String PEOPLE = people(ANNA);
    private static final AtomicInteger SHOPS = new AtomicInteger();

    /** Each test has a shop of its own. */
    private final String shop = "shop-" + SHOPS.incrementAndGet();

    private final String path = "/v1/shops/" + shop;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SimulatedStore store;

    private MockMvc http;
    private String manager;

    @BeforeEach
    void connect() {
        http = Http.of(context);
        manager = Tokens.of(context).of("manager", shop, Role.MANAGER);
    }

    @Test
    void firstPutOpensTheShopAndTellsEverybody() throws Exception {
        http.perform(settings(GOOD))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", path))
                .andExpect(header().string("ETag", "\"r1\""))
                .andExpect(content().json(GOOD));

        assertThat(announced(ShopEvent.class))
                .hasOnlyElementsOfType(ShopChanged.class)
                .hasSize(1);
        http.perform(as(manager, get(path)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"r1\""))
                .andExpect(content().json(GOOD));
    }

    @Test
    void changeNeedsTheTagOfWhatWasRead() throws Exception {
        http.perform(settings(GOOD)).andExpect(status().isCreated());

        http.perform(settings(IN_OMSK)).andExpect(status().isPreconditionRequired());
        http.perform(settings(IN_OMSK).header("If-Match", "\"r7\"")).andExpect(status().isPreconditionFailed());
        http.perform(settings(IN_OMSK).header("If-Match", "\"r1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"r2\""))
                .andExpect(content().json(IN_OMSK));
        http.perform(settings(GOOD).header("If-Match", "\"r1\"")).andExpect(status().isPreconditionFailed());

        assertThat(announced(ShopChanged.class))
                .extracting(ShopChanged::version)
                .containsExactly(1, 2);
    }

    @Test
    void onlyOneOfTwoOpens() throws Exception {
        http.perform(settings(GOOD).header("If-None-Match", "*")).andExpect(status().isCreated());

        http.perform(settings(IN_OMSK).header("If-None-Match", "*")).andExpect(status().isPreconditionFailed());
        http.perform(settings(IN_OMSK).header("If-None-Match", "\"r1\"")).andExpect(status().isBadRequest());
    }

    @Test
    void tagOfAShopThatIsNotThereIsStale() throws Exception {
        http.perform(settings(GOOD).header("If-Match", "\"r1\"")).andExpect(status().isPreconditionFailed());

        assertThat(announced(ShopEvent.class)).isEmpty();
    }

    @Test
    void sameSettingsAgainChangeNothing() throws Exception {
        http.perform(settings(GOOD)).andExpect(status().isCreated());

        http.perform(settings(GOOD).header("If-Match", "\"r1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"r1\""));

        assertThat(announced(ShopEvent.class)).hasSize(1);
    }

    @Test
    void whatIsWrongIsNamedByItsPointer() throws Exception {
        http.perform(settings(GOOD.replace("Europe/Moscow", "Moscow").replaceFirst("\"RUB\"", "\"QQQ\"")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("invalid"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/zone"))
                .andExpect(jsonPath("$.errors[1].pointer").value("/currency"));

        assertThat(announced(ShopEvent.class)).isEmpty();
    }

    @Test
    void unknownAndMissingFieldsAreRefused() throws Exception {
        http.perform(settings(GOOD.replace("\"zone\"", "\"timezone\""))).andExpect(status().isBadRequest());
        http.perform(settings("{}")).andExpect(status().isBadRequest());
        http.perform(settings(GOOD.replaceFirst("\"country\":\"[A-Z]+\",", ""))).andExpect(status().isBadRequest());

        assertThat(announced(ShopEvent.class)).isEmpty();
    }

    /** A shop that says nothing of when it calls is as careful as the law. */
    @Test
    void hoursThatAreNotSaidAreCareful() throws Exception {
        var unsaid = GOOD.replaceFirst("\"hardFrom\":\"[0-9:]+\",", "");
        assertThat(unsaid).isNotEqualTo(GOOD);

        http.perform(settings(unsaid))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.window.hardFrom").value("08:00:00"));
    }

    @Test
    void peopleBelongToAShopThatIsThere() throws Exception {
        http.perform(staff(PEOPLE)).andExpect(status().isNotFound());
        http.perform(settings(GOOD)).andExpect(status().isCreated());

        http.perform(staff(PEOPLE))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", path + "/people"))
                .andExpect(content().json(PEOPLE));
        http.perform(staff(people())).andExpect(status().isPreconditionRequired());
        http.perform(staff(people()).header("If-Match", "\"r1\"")).andExpect(status().isOk());

        assertThat(announced(PersonnelChanged.class))
                .extracting(PersonnelChanged::version)
                .containsExactly(1, 2);
    }

    @Test
    void nobodyMayBeNamedTwice() throws Exception {
        http.perform(settings(GOOD)).andExpect(status().isCreated());

        http.perform(staff(people(ANNA, ANNA)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/members/1/id"));
    }

    @Test
    void howSomebodyWorksIsNoColleaguesBusiness() throws Exception {
        var graded = ANNA.replace("\"skills\":[]", """
                "skills":["chat"],"profile":{"speech":2,"stressTolerance":1},"novice":true,\
                "trainings":[{"skill":"chat","by":"galina","on":"2026-11-01","note":"медленно"}]""");
        http.perform(settings(GOOD)).andExpect(status().isCreated());
        http.perform(staff(people(graded))).andExpect(status().isCreated());

        for (var role : List.of(Role.OPERATOR, Role.WAREHOUSE, Role.FINANCE)) {
            http.perform(as(Tokens.of(context).of("boris", shop, role), get(path + "/people")))
                    .andExpect(status().isOk())
                    .andExpect(content().json(people(ANNA.replace("[]", "[\"chat\"]")), JsonCompareMode.STRICT));
        }
        for (var role : List.of(Role.SENIOR, Role.MANAGER, Role.ADMIN)) {
            http.perform(as(Tokens.of(context).of("galina", shop, role), get(path + "/people")))
                    .andExpect(content().json(people(graded), JsonCompareMode.STRICT));
        }
    }

    @Test
    void whatAnOperatorsHourCostsIsNoColleaguesBusiness() throws Exception {
        var paying = Wire.mapper()
                .writeValueAsString(ShopParts.paying(Settings.good().made(), new Money(42_000, "RUB")));
        http.perform(settings(paying)).andExpect(status().isCreated());

        for (var role : List.of(Role.OPERATOR, Role.WAREHOUSE, Role.FINANCE)) {
            http.perform(as(Tokens.of(context).of("boris", shop, role), get(path)))
                    .andExpect(status().isOk())
                    .andExpect(content().json(GOOD, JsonCompareMode.STRICT));
        }
        for (var role : List.of(Role.SENIOR, Role.MANAGER, Role.ADMIN)) {
            http.perform(as(Tokens.of(context).of("galina", shop, role), get(path)))
                    .andExpect(content().json(paying, JsonCompareMode.STRICT));
        }
    }

    @Test
    void operatorsHourIsPaidInTheCurrencyOfTheShop() throws Exception {
        var foreign = ShopParts.paying(Settings.good().made(), new Money(42_000, "KZT"));

        http.perform(settings(Wire.mapper().writeValueAsString(foreign)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/operatorHour/currency"));
    }

    private MockHttpServletRequestBuilder settings(String body) {
        return as(manager, put(path)).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MockHttpServletRequestBuilder staff(String body) {
        return as(manager, put(path + "/people"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder as(String token, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", token);
    }

    private static String people(String... members) {
        return "{\"members\":[%s]}".formatted(String.join(",", members));
    }

    private <E> List<E> announced(Class<E> type) {
        return store.published().stream()
                .filter(recorded -> recorded.shop().value().equals(shop))
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
