package orderdesk.local.issuer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionTests {

    @ParameterizedTest
    @ValueSource(strings = {"prod", "production"})
    void demoIssuerDoesNotStartInProduction(String profile) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);

        assertThatThrownBy(() -> new IssuerConfiguration(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never runs in production");
    }
}
