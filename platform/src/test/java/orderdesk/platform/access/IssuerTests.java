package orderdesk.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import orderdesk.platform.web.WebAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

class IssuerTests {

    final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class,
                    SecurityFilterAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    WebAutoConfiguration.class,
                    AccessAutoConfiguration.class))
            .withPropertyValues("spring.application.name=toy");

    final WebApplicationContextRunner production = service.withInitializer(
                    context -> context.getEnvironment().addActiveProfile("production"))
            .withPropertyValues("orderdesk.web.cursor-key=" + "k".repeat(32));

    @Test
    void serviceStartsWithoutItsIssuer() {
        service.withPropertyValues("orderdesk.issuer=http://127.0.0.1:1")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void issuerThatIsAwayIsNoFaultOfTheToken() {
        var token = new orderdesk.platform.testing.Tokens("toy")
                .of("anna", "tribuna", Role.OPERATOR)
                .substring("Bearer ".length());
        service.withPropertyValues("orderdesk.issuer=http://127.0.0.1:1").run(context -> {
            var provider = new JwtAuthenticationProvider(context.getBean(JwtDecoder.class));

            org.assertj.core.api.Assertions.assertThatExceptionOfType(AuthenticationServiceException.class)
                    .isThrownBy(() -> provider.authenticate(new BearerTokenAuthenticationToken(token)))
                    .withCauseInstanceOf(JwtException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8100", "http://login.example.org", "https://localhost", "https://127.1.2.3"})
    void productionRefusesAnIssuerForDemonstration(String issuer) {
        production
                .withPropertyValues("orderdesk.issuer=" + issuer)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("orderdesk.issuer"));
    }

    @Test
    void productionTakesARealIssuer() {
        production
                .withPropertyValues("orderdesk.issuer=https://login.example.org")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void productionNeedsAKeyForCursorsThatAllInstancesShare() {
        production
                .withPropertyValues("orderdesk.issuer=https://login.example.org", "orderdesk.web.cursor-key=short")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("cursor-key"));
    }
}
