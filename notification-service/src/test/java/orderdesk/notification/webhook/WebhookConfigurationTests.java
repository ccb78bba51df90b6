package orderdesk.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.Map;
import orderdesk.notification.webhook.domain.Reaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** What the production profile does not start with, and whom it does not speak to. */
class WebhookConfigurationTests {

    final MockEnvironment production = production();

    @Test
    void productionIsNotOpenedToEndpointsOnThisMachine() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new WebhookConfiguration().courier(true, production))
                .withMessageContaining("orderdesk.webhooks.anywhere");
    }

    @Test
    void productionNeedsAKeyOfItsOwn() {
        assertThatIllegalStateException().isThrownBy(() -> Secrets.of(production));

        production.setProperty("orderdesk.webhooks.key", "secret");

        assertThat(Secrets.of(production)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/hook",
                "https://127.0.0.1/hook",
                "https://10.0.0.1/hook",
                "https://192.168.1.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/hook",
                "https://[::ffff:10.0.0.1]/hook"
            })
    void productionSendsNothingWithoutTlsOrToPrivateAddresses(String url) {
        var courier = new WebhookConfiguration().courier(false, production);

        assertThat(courier.post(URI.create(url), Map.of(), "{}")).isEqualTo(new Reaction.Forbidden());
    }

    private static MockEnvironment production() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("production");
        return environment;
    }
}
