package orderdesk.local.mail;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mail sink, for the one process that stands beside the services; there is none unless its ports are named. */
@ConditionalOnProperty("orderdesk.mail-sink.smtp")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSinkSettings.class)
public class MailSinkConfiguration {

    @Bean
    MailSink mailSink(MailSinkSettings settings) {
        return new MailSink(settings, Clock.systemUTC());
    }
}
