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
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, SmsSettings.class})
class ChannelConfiguration {

    @Bean
    SmppChannel sms(SmsSettings settings, ObjectProvider<NotificationDesk> desk) {
        Supplier<NotificationDesk> known = desk::getObject; // the desk is built on this channel
        return new SmppChannel(settings, reference -> known.get().sending().delivered(reference));
    }

    @Bean
    Channels channels(
            JavaMailSenderImpl server, MailSettings mail, SmsSettings settings, SmppChannel sms, Clock clock) {
        Channel email = new SmtpChannel(server, mail, clock);
        return new Channels(
                settings.enabled()
                        ? Map.of(NotificationEvent.Channel.EMAIL, email, NotificationEvent.Channel.SMS, sms)
                        : Map.of(NotificationEvent.Channel.EMAIL, email));
    }

    @Bean
    StandingSession standingSession(SmsSettings settings, SmppChannel sms) {
        return new StandingSession(settings.enabled(), sms);
    }
}
