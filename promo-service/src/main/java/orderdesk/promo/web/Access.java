package orderdesk.promo.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what here. Money is issued by managers; seniors apologise; everybody who talks to customers sees. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final Role[] STAFF = {Role.OPERATOR, Role.SENIOR, Role.FINANCE, Role.MANAGER, Role.ADMIN};
    private static final Role[] MANAGEMENT = {Role.MANAGER, Role.ADMIN};
    private static final Role[] KEEPERS = {Role.SENIOR, Role.FINANCE, Role.MANAGER, Role.ADMIN};

    @Bean
    static AccessTable accessTable() {
        return new AccessTable()
                .allow(POST, "/v1/certificates", MANAGEMENT)
                .allow(POST, "/v1/certificates/batches", MANAGEMENT)
                .allow(GET, "/v1/certificates", KEEPERS)
                .allow(GET, "/v1/certificates/{id}", KEEPERS)
                .allow(PATCH, "/v1/certificates/{id}", MANAGEMENT)
                .allow(GET, "/v1/certificates/{id}/history", KEEPERS)
                .allow(POST, "/v1/certificates/{id}/code", Role.MESSENGER)
                .allow(POST, "/v1/coupons", Role.SENIOR, Role.MANAGER, Role.ADMIN)
                .allow(POST, "/v1/campaigns", MANAGEMENT)
                .allow(GET, "/v1/campaigns", STAFF)
                .allow(GET, "/v1/campaigns/{id}", STAFF)
                .allow(PUT, "/v1/campaigns/{id}", MANAGEMENT)
                .allow(GET, "/v1/orders/{id}/benefits", STAFF)
                .allow(POST, "/v1/codes/check", Role.STOREFRONT, Role.OPERATOR, Role.SENIOR, Role.MANAGER);
    }
}
