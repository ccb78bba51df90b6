package orderdesk.notification.channel;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class ChannelConfiguration {

    @Bean
    Channel email(JavaMailSenderImpl server, MailSettings settings, Clock clock) {
        return new SmtpChannel(server, settings, clock);
    }
}
