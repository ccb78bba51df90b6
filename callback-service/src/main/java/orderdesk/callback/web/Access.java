package orderdesk.callback.web;

import orderdesk.platform.access.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
class Access {

    @Bean
    AccessTable accessTable() {
        return new AccessTable();
    }
}
