package orderdesk.callback.telephony.asterisk;

import java.time.Clock;
import java.util.Objects;
import orderdesk.callback.telephony.Recordings;
import orderdesk.callback.telephony.TelephonyDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Calls are placed by it over the lines that the phone book says are at it, and over all where no other exchange is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("orderdesk.telephony.asterisk.secret")
@EnableConfigurationProperties(AsteriskSettings.class)
class AsteriskConfiguration {

    /** The desk asks the exchange, and the exchange tells the desk: the latter is looked for when there is something. */
    @Bean
    @Order(2)
    AsteriskExchange asteriskExchange(AsteriskSettings settings, ObjectProvider<TelephonyDesk> desk, Clock clock) {
        return new AsteriskExchange(
                settings, notice -> desk.getObject().intake().take(notice), clock);
    }

    @Bean
    @ConditionalOnProperty("orderdesk.telephony.asterisk.recordings")
    Recordings asteriskRecordings(AsteriskSettings settings) {
        return new AsteriskRecordings(Objects.requireNonNull(settings.recordings()), settings);
    }
}
