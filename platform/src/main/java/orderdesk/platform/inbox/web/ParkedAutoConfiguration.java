package orderdesk.platform.inbox.web;

import orderdesk.platform.access.AccessAutoConfiguration;
import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Role;
import orderdesk.platform.inbox.ParkedDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Every service shows what it parked; a service that reads nothing has nothing to show. */
@AutoConfiguration(after = AccessAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ParkedAutoConfiguration {

    @Bean
    ParkedController parkedController(ObjectProvider<ParkedDesk> desk) {
        return new ParkedController(desk);
    }

    @Bean
    AccessTable parkedAccess() {
        return new AccessTable()
                .allow(HttpMethod.GET, "/v1/parked", Role.ADMIN)
                .allow(HttpMethod.GET, "/v1/parked/events", Role.ADMIN)
                .allow(HttpMethod.POST, "/v1/parked/replays", Role.ADMIN)
                .allow(HttpMethod.POST, "/v1/parked/set-asides", Role.ADMIN);
    }
}
