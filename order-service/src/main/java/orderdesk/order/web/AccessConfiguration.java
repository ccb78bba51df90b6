package orderdesk.order.web;

import static orderdesk.platform.access.Role.ADMIN;
import static orderdesk.platform.access.Role.FINANCE;
import static orderdesk.platform.access.Role.MANAGER;
import static orderdesk.platform.access.Role.OPERATOR;
import static orderdesk.platform.access.Role.SENIOR;
import static orderdesk.platform.access.Role.STOREFRONT;
import static orderdesk.platform.access.Role.WAREHOUSE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import orderdesk.platform.access.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with orders. Money is recorded by whoever handles it, never by whoever talks to customers. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    static AccessTable accessTable() {
        var table = new AccessTable()
                .allow(POST, "/v1/orders", STOREFRONT, OPERATOR, SENIOR)
                .allow(POST, "/v1/drafts", OPERATOR, SENIOR)
                .allow(POST, "/v1/orders/{id}/place", OPERATOR, SENIOR)
                .allow(GET, "/v1/orders", STOREFRONT, OPERATOR, SENIOR, MANAGER, FINANCE, WAREHOUSE, ADMIN)
                .allow(GET, "/v1/orders/{id}", STOREFRONT, OPERATOR, SENIOR, MANAGER, FINANCE, WAREHOUSE, ADMIN)
                .allow(POST, "/v1/orders/{id}/amend", OPERATOR, SENIOR)
                .allow(POST, "/v1/orders/{id}/preview", OPERATOR, SENIOR)
                .allow(POST, "/v1/orders/{id}/cancel", STOREFRONT, OPERATOR, SENIOR, MANAGER)
                .allow(POST, "/v1/orders/{id}/reopen", OPERATOR, SENIOR, MANAGER)
                .allow(POST, "/v1/orders/{id}/payments", STOREFRONT, FINANCE, MANAGER)
                .allow(POST, "/v1/orders/{id}/delivery-reports", STOREFRONT, WAREHOUSE, SENIOR, MANAGER)
                .allow(PUT, "/v1/orders/{id}/mystery", MANAGER)
                .allow(GET, "/v1/orders/{id}/mystery", MANAGER)
                .allow(GET, "/v1/mystery-orders", MANAGER)
                .allow(GET, "/v1/delivery-slots", STOREFRONT, OPERATOR, SENIOR, MANAGER)
                .allow(GET, "/v1/orders/{id}/delivery-slots", STOREFRONT, OPERATOR, SENIOR, MANAGER)
                .allow(GET, "/v1/confirmed-orders", STOREFRONT, WAREHOUSE, FINANCE, MANAGER)
                .allow(GET, "/v1/confirmed-orders/stream", STOREFRONT, WAREHOUSE, FINANCE, MANAGER);
        return persons(withoutCalls(afterTheSale(table)));
    }

    /** What is kept of customers is shown together, or taken away, by administrators only. */
    private static AccessTable persons(AccessTable table) {
        return table.allow(POST, "/v1/person-requests", ADMIN)
                .allow(GET, "/v1/person-requests", ADMIN)
                .allow(GET, "/v1/person-requests/{id}", ADMIN)
                .allow(GET, "/v1/person-requests/{id}/copy", ADMIN);
    }

    private static AccessTable afterTheSale(AccessTable table) {
        return table.allow(POST, "/v1/after-sale-cases", OPERATOR, SENIOR)
                .allow(GET, "/v1/after-sale-cases", OPERATOR, SENIOR, MANAGER, FINANCE)
                .allow(GET, "/v1/after-sale-cases/{id}", OPERATOR, SENIOR, MANAGER, FINANCE)
                .allow(GET, "/v1/after-sale-cases/{id}/refundable", OPERATOR, SENIOR, MANAGER, FINANCE)
                .allow(GET, "/v1/after-sale-limits", OPERATOR, SENIOR, MANAGER, FINANCE, ADMIN)
                .allow(GET, "/v1/after-sale-procedures", OPERATOR, SENIOR, MANAGER, FINANCE)
                .allow(GET, "/v1/after-sale-procedures/{kind}", OPERATOR, SENIOR, MANAGER, FINANCE)
                .allow(PUT, "/v1/after-sale-procedures/{kind}", MANAGER)
                .allow(POST, "/v1/after-sale-procedures/{kind}/draft", SENIOR, MANAGER)
                .allow(DELETE, "/v1/after-sale-procedures/{kind}/draft", MANAGER)
                .allow(POST, "/v1/after-sale-procedures/{kind}/draft/confirm", MANAGER)
                .allow(POST, "/v1/after-sale-cases/{id}/steps", OPERATOR, SENIOR)
                .allow(POST, "/v1/after-sale-cases/{id}/refund", FINANCE, MANAGER)
                .allow(POST, "/v1/after-sale-cases/{id}/resolve", OPERATOR, SENIOR);
    }

    /** Who spares customers a call: by one call for two orders, or by none. */
    private static AccessTable withoutCalls(AccessTable table) {
        return table.allow(GET, "/v1/orders/{id}/duplicates", OPERATOR, SENIOR, MANAGER)
                .allow(POST, "/v1/orders/{id}/merge", OPERATOR, SENIOR)
                .allow(POST, "/v1/orders/{id}/keep-both", OPERATOR, SENIOR)
                .allow(GET, "/v1/duplicate-rules", OPERATOR, SENIOR, MANAGER)
                .allow(PUT, "/v1/duplicate-rules", MANAGER)
                .allow(GET, "/v1/crm", SENIOR, MANAGER, ADMIN)
                .allow(POST, "/v1/crm/orders/{id}/replay", MANAGER, ADMIN)
                .allow(POST, "/v1/crm/orders/{id}/keep", MANAGER)
                .allow(GET, "/v1/safe-order-rules", SENIOR, MANAGER)
                .allow(PUT, "/v1/safe-order-rules/{name}", MANAGER)
                .allow(POST, "/v1/safe-order-rules/{name}/switch", MANAGER);
    }
}
