package orderdesk.insight.web;

import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may read what of the desk's history. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final Role[] FIGURES = {Role.SENIOR, Role.MANAGER, Role.ADMIN};

    /** Who pays sees how fast that is, too. */
    private static final Role[] MONEY = {Role.SENIOR, Role.MANAGER, Role.FINANCE, Role.ADMIN};

    @Bean
    AccessTable accessTable() {
        return files(new AccessTable())
                .allow(
                        HttpMethod.GET,
                        "/v1/orders/{id}/story",
                        Role.STOREFRONT,
                        Role.OPERATOR,
                        Role.SENIOR,
                        Role.FINANCE,
                        Role.MANAGER,
                        Role.ADMIN)
                .allow(HttpMethod.GET, "/v1/figures", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/waits", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/staffing", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/orders", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/calls", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/calls/list", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/owed/list", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/after-sale", MONEY)
                .allow(HttpMethod.GET, "/v1/figures/after-sale/list", MONEY)
                .allow(HttpMethod.GET, "/v1/figures/unstaffed", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/waits/orders", FIGURES)
                .allow(HttpMethod.POST, "/v1/figures/what-if", FIGURES);
    }

    /** The same as tables to take away. */
    private static AccessTable files(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/figures/csv", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/calls/csv", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/after-sale/csv", MONEY)
                .allow(HttpMethod.GET, "/v1/figures/waits/csv", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/staffing/csv", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/orders/csv", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/calls/list/csv", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/owed/list/csv", FIGURES)
                .allow(HttpMethod.GET, "/v1/figures/unstaffed/csv", FIGURES);
    }
}
