package orderdesk.inventory.web;

import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who may do what here: everybody reads the catalogue, those who keep the goods send lists, managers set suppliers;
 * who calls asks the warehouse, and the warehouse answers.
 */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final Role[] EVERYBODY = {
        Role.STOREFRONT, Role.OPERATOR, Role.SENIOR, Role.WAREHOUSE, Role.FINANCE, Role.MANAGER, Role.ADMIN
    };
    private static final Role[] STAFF = {
        Role.OPERATOR, Role.SENIOR, Role.WAREHOUSE, Role.FINANCE, Role.MANAGER, Role.ADMIN
    };
    private static final Role[] KEEPERS = {Role.STOREFRONT, Role.WAREHOUSE, Role.MANAGER, Role.ADMIN};
    private static final Role[] CALLERS = {Role.OPERATOR, Role.SENIOR, Role.MANAGER};
    private static final Role[] WAREHOUSE = {Role.WAREHOUSE, Role.MANAGER};
    private static final Role[] MANAGEMENT = {Role.MANAGER, Role.ADMIN};
    private static final Role[] PRICING = {Role.FINANCE, Role.MANAGER, Role.ADMIN};

    @Bean
    AccessTable accessTable() {
        return delivery(stock(catalogue(suppliers(new AccessTable()))));
    }

    private static AccessTable suppliers(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/suppliers", STAFF)
                .allow(HttpMethod.GET, "/v1/suppliers/{supplier}", STAFF)
                .allow(HttpMethod.PUT, "/v1/suppliers/{supplier}", MANAGEMENT)
                .allow(HttpMethod.POST, "/v1/suppliers/{supplier}/price-lists", KEEPERS)
                .allow(HttpMethod.GET, "/v1/suppliers/{supplier}/price-lists", STAFF)
                .allow(HttpMethod.POST, "/v1/suppliers/{supplier}/exchange-password", MANAGEMENT)
                .allow(HttpMethod.GET, "/v1/suppliers/{supplier}/accuracy", STAFF)
                .allow(HttpMethod.GET, "/v1/stale-items", STAFF)
                .allow(HttpMethod.GET, "/v1/figures/absent-goods", STAFF)
                .allow(HttpMethod.GET, "/v1/suppliers/{supplier}/channel", STAFF)
                .allow(HttpMethod.PUT, "/v1/suppliers/{supplier}/channel", MANAGEMENT)
                .allow(HttpMethod.GET, "/v1/price-lists/{id}", EVERYBODY);
    }

    private static AccessTable catalogue(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/products", EVERYBODY)
                .allow(HttpMethod.GET, "/v1/products/{sku}", EVERYBODY)
                .allow(HttpMethod.GET, "/v1/products/{sku}/pictures/{number}", STAFF)
                .allow(HttpMethod.GET, "/v1/products/{sku}/analogues", EVERYBODY)
                .allow(HttpMethod.PUT, "/v1/products/{sku}/analogues", MANAGEMENT)
                .allow(HttpMethod.GET, "/v1/products/{sku}/offers", STAFF)
                .allow(HttpMethod.GET, "/v1/watched-prices", PRICING)
                .allow(HttpMethod.GET, "/v1/watched-prices/{sku}", PRICING)
                .allow(HttpMethod.POST, "/v1/watched-prices/{sku}/apply", MANAGEMENT)
                .allow(HttpMethod.POST, "/v1/watched-prices/{sku}/decline", MANAGEMENT)
                .allow(HttpMethod.POST, "/v1/watched-prices/{sku}/withdraw", MANAGEMENT)
                .allow(HttpMethod.GET, "/v1/price-rule", PRICING)
                .allow(HttpMethod.PUT, "/v1/price-rule", MANAGEMENT)
                .allow(HttpMethod.GET, "/v1/own-prices", EVERYBODY)
                .allow(HttpMethod.GET, "/v1/prices", EVERYBODY);
    }

    private static AccessTable stock(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/orders/{id}/stock", EVERYBODY)
                .allow(HttpMethod.GET, "/v1/orders/{id}/supply", STAFF)
                .allow(HttpMethod.POST, "/v1/orders/{id}/supply/combine", CALLERS)
                .allow(HttpMethod.GET, "/v1/stock-audit", STAFF)
                .allow(HttpMethod.GET, "/v1/stock/{sku}", STAFF)
                .allow(HttpMethod.POST, "/v1/stock/{sku}/movements", WAREHOUSE)
                .allow(HttpMethod.POST, "/v1/warehouse-questions", CALLERS)
                .allow(HttpMethod.GET, "/v1/warehouse-questions", STAFF)
                .allow(HttpMethod.GET, "/v1/warehouse-questions/{id}", STAFF)
                .allow(HttpMethod.POST, "/v1/warehouse-questions/{id}/answer", WAREHOUSE);
    }

    private static AccessTable delivery(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/carriers", STAFF)
                .allow(HttpMethod.POST, "/v1/carriers/{carrier}/pickup-points", KEEPERS)
                .allow(HttpMethod.GET, "/v1/pickup-points", EVERYBODY)
                .allow(HttpMethod.GET, "/v1/pickup-points/{carrier}/{code}", EVERYBODY);
    }
}
