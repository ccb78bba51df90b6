package orderdesk.shop.web;

import java.util.Arrays;
import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here: everybody who works for a shop sees it, managers change it, and seniors what is said. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final Role[] STAFF = {
        Role.OPERATOR, Role.SENIOR, Role.WAREHOUSE, Role.FINANCE, Role.MANAGER, Role.ADMIN
    };
    private static final Role[] MANAGEMENT = {Role.MANAGER, Role.ADMIN};

    /** Whoever hears the talks writes what is said in them. */
    private static final Role[] AUTHORS = {Role.SENIOR, Role.MANAGER, Role.ADMIN};

    /** Grades are what seniors say of somebody, and no colleague's business. */
    static boolean seesHowTheyWork(Caller caller) {
        return Arrays.stream(AUTHORS).anyMatch(caller::is);
    }

    @Bean
    AccessTable accessTable() {
        return new AccessTable()
                .allow(HttpMethod.GET, "/v1/shops/{id}", STAFF)
                .allow(HttpMethod.PUT, "/v1/shops/{id}", MANAGEMENT)
                .allow(HttpMethod.GET, "/v1/shops/{id}/changes", AUTHORS)
                .allow(HttpMethod.GET, "/v1/shops/{id}/people/changes", AUTHORS)
                .allow(HttpMethod.GET, "/v1/shops/{id}/people", STAFF)
                .allow(HttpMethod.PUT, "/v1/shops/{id}/people", MANAGEMENT)
                .allow(HttpMethod.GET, "/v1/shops/{id}/script", STAFF)
                .allow(HttpMethod.PUT, "/v1/shops/{id}/script", AUTHORS)
                .allow(HttpMethod.GET, "/v1/shops/{id}/script/versions/{version}", STAFF);
    }
}
