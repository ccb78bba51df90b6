package orderdesk.notification.webhook;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    /** @param anywhere for trying things out: endpoints on this machine, without TLS */
    @Bean
    Courier courier(@Value("${orderdesk.webhooks.anywhere:false}") boolean anywhere, Environment environment) {
        if (anywhere && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("orderdesk.webhooks.anywhere opens our own network to every shop");
        }
        return new HttpCourier(anywhere);
    }

    @Bean
    Secrets webhookSecrets(Environment environment) {
        return Secrets.of(environment);
    }
}
