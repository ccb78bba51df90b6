package orderdesk.notification.web;

import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here: whoever talks to customers reads what they were written, managers choose the words. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final Role[] READERS = {Role.OPERATOR, Role.SENIOR, Role.MANAGER};

    @Bean
    AccessTable accessTable() {
        return new AccessTable()
                .allow(HttpMethod.GET, "/v1/messages", READERS)
                .allow(HttpMethod.GET, "/v1/templates", READERS)
                .allow(HttpMethod.GET, "/v1/templates/{template}", READERS)
                .allow(HttpMethod.GET, "/v1/templates/{template}/preview", READERS)
                .allow(HttpMethod.PUT, "/v1/templates/{template}", Role.MANAGER);
    }
}
