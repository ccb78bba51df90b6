package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Http;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** Two requests a second for a client, so four at once; three a second for an address, so six. */
@ToyService
@Import(RatesTests.Time.class)
@TestPropertySource(
        properties = {"orderdesk.web.rates.client-per-second=2", "orderdesk.web.rates.address-per-second=3"})
class RatesTests {

    @Autowired
    WebApplicationContext service;

    @Autowired
    StoppedTime time;

    MockMvc http;

    @BeforeEach
    void withFullBudgets() {
        http = Http.of(service);
        time.goOn(Duration.ofMinutes(1));
    }

    @Test
    void clientThatAsksTooOftenIsToldWhenToComeAgain() throws Exception {
        assertThat(List.of(ask("anna", 1), ask("anna", 1), ask("anna", 1), ask("anna", 1)))
                .allMatch(answer -> answer.getStatus() == 200);

        var refused = ask("anna", 1);

        assertThat(Asked.codes(refused)).containsExactly("429 rate-exceeded");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(ask("boris", 2).getStatus()).isEqualTo(200);
        time.goOn(Duration.ofSeconds(1));
        assertThat(ask("anna", 1).getStatus()).isEqualTo(200);
    }

    @Test
    void addressThatAsksTooOftenIsRefusedBeforeItsTokenIsLookedAt() throws Exception {
        for (var asked = 0; asked < 6; asked++) {
            assertThat(nobody(3).getStatus()).isEqualTo(401);
        }

        assertThat(Asked.codes(nobody(3))).containsExactly("429 rate-exceeded");
        assertThat(nobody(4).getStatus()).isEqualTo(401);
    }

    private MockHttpServletResponse nobody(int address) throws Exception {
        return http.perform(get("/v1/things").remoteAddress("10.0.0." + address))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(String client, int address) throws Exception {
        return http.perform(get("/v1/things")
                        .remoteAddress("10.0.0." + address)
                        .header("Authorization", new Tokens("toy").of(client, "tribuna", Role.OPERATOR)))
                .andReturn()
                .getResponse();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        StoppedTime stoppedTime() {
            return new StoppedTime();
        }
    }
}
