package orderdesk.notification.channel;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.notification.NotificationDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, SmsSettings.class})
class ChannelConfiguration {

    @Bean
    SmppChannel sms(SmsSettings settings, ObjectProvider<NotificationDesk> desk) {
        Supplier<NotificationDesk> known = desk::getObject; // the desk is built on this channel
        return new SmppChannel(settings, new Told(known));
    }

    private record Told(Supplier<NotificationDesk> desk) implements Receipts {

        @Override
        public boolean delivered(String reference) {
            return desk.get().sending().delivered(reference);
        }

        @Override
        public boolean undelivered(String reference, String reason) {
            return desk.get().sending().undelivered(reference, reason);
        }
    }

    /** @throws IllegalStateException in the production profile for a gateway without TLS */
    @Bean
    Gateways gateways(
            SmsSettings settings, ObjectProvider<NotificationDesk> desk, Environment environment, Clock clock) {
        var production = environment.acceptsProfiles(Profiles.of("production"));
        settings.gateways().forEach((shop, gateway) -> {
            if (production && !"https".equals(gateway.url().getScheme())) {
                throw new IllegalStateException("orderdesk.sms.gateways.%s.url has no TLS".formatted(shop));
            }
        });
        return new Gateways(settings, desk::getObject, clock);
    }

    @Bean
    Channels channels(
            JavaMailSenderImpl server,
            MailSettings mail,
            SmsSettings settings,
            SmppChannel sms,
            Gateways gateways,
            Clock clock) {
        Channel email = new SmtpChannel(server, mail, clock);
        return new Channels(
                settings.enabled()
                        ? Map.of(NotificationEvent.Channel.EMAIL, email, NotificationEvent.Channel.SMS, sms)
                        : Map.of(NotificationEvent.Channel.EMAIL, email),
                gateways.channels());
    }

    @Bean
    StandingSession standingSession(SmsSettings settings, SmppChannel sms) {
        return new StandingSession(settings.enabled(), sms);
    }
}
