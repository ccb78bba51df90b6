package orderdesk.shop.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.Stream;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.AccessMatrix;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = ShopWeb.class)
@ActiveProfiles(ShopWeb.PROFILE)
class ShopAccessTests {

    private static final String SHOP = "/v1/shops/watched";

    @Autowired
    private WebApplicationContext context;

    @Test
    void unknownAndForeignShopsLookAlike() throws Exception {
        var http = Http.of(context);
        var manager = Tokens.of(context).of("manager", "unopened", Role.MANAGER);

        for (var shop : List.of("unopened", "watched")) {
            http.perform(get("/v1/shops/" + shop).header("Authorization", manager))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("not-found"))
                    .andExpect(jsonPath("$.detail").value("There is nothing here that you may see."));
        }
    }

    @TestFactory
    Stream<DynamicTest> nobodyDoesMoreThanTheTableAllows() throws Exception {
        var manager = Tokens.of(context).of("manager", "watched", Role.MANAGER);
        Http.of(context).perform(settings().header("Authorization", manager)).andExpect(status().isCreated());
        Http.of(context).perform(people().header("Authorization", manager)).andExpect(status().isCreated());
        Http.of(context).perform(script().header("Authorization", manager)).andExpect(status().isCreated());
        return new AccessMatrix(context, "watched")
                .existing("GET /v1/shops/{id}", () -> get(SHOP))
                .existing("PUT /v1/shops/{id}", ShopAccessTests::settings)
                .existing("GET /v1/shops/{id}/changes", () -> get(SHOP + "/changes"))
                .existing("GET /v1/shops/{id}/people/changes", () -> get(SHOP + "/people/changes"))
                .existing("GET /v1/shops/{id}/people", () -> get(SHOP + "/people"))
                .existing("PUT /v1/shops/{id}/people", ShopAccessTests::people)
                .existing("GET /v1/shops/{id}/script", () -> get(SHOP + "/script"))
                .existing("PUT /v1/shops/{id}/script", ShopAccessTests::script)
                .existing("GET /v1/shops/{id}/script/versions/{version}", () -> get(SHOP + "/script/versions/1"))
                .tests();
    }

    private static MockHttpServletRequestBuilder settings() {
        return put(SHOP).contentType(MediaType.APPLICATION_JSON).content(Examples.SETTINGS);
    }

    private static MockHttpServletRequestBuilder people() {
        return put(SHOP + "/people").contentType(MediaType.APPLICATION_JSON).content(Examples.PEOPLE);
    }

    private static MockHttpServletRequestBuilder script() {
        return put(SHOP + "/script").contentType(MediaType.APPLICATION_JSON).content(ScriptExamples.WRITTEN);
    }
}
