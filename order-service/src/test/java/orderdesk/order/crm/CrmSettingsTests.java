package orderdesk.order.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class CrmSettingsTests {

    @Test
    void withoutSettingsNobodyHasACrm() {
        var settings = bound(Map.of());

        assertThat(settings.shops()).isEmpty();
        assertThat(settings.every()).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.anywhere()).isFalse();
    }

    @Test
    void environmentSaysItAll() {
        var said = new LinkedHashMap<String, Object>();
        said.put("ORDERDESK_CRM_SHOPS_TRIBUNA_URL", "https://shop.retailcrm.ru");
        said.put("ORDERDESK_CRM_SHOPS_TRIBUNA_KEY", "k-1");
        said.put("ORDERDESK_CRM_SHOPS_TRIBUNA_STATUSES_CONFIRMED", "client-confirmed");
        said.put("ORDERDESK_CRM_SHOPS_TRIBUNA_DELIVERIES_RUSSIANPOST", "POST");
        said.put("ORDERDESK_CRM_SHOPS_TRIBUNA_PAYMENTS_CASH", "ON_RECEIPT");

        var shop = bound(said).of(FixedShops.TRIBUNA).orElseThrow();

        assertThat(shop.key()).isEqualTo("k-1");
        assertThat(shop.take()).isEqualTo(List.of("new"));
        assertThat(shop.statuses()).isEqualTo(Map.of("confirmed", "client-confirmed"));
        assertThat(shop.deliveries()).isEqualTo(Map.of("russianpost", Delivery.Method.POST));
        assertThat(shop.payments()).isEqualTo(Map.of("cash", PaymentMethod.ON_RECEIPT));
        assertThat(shop.toString()).doesNotContain("k-1");
    }

    @Test
    void whereAShopNamesStatusesOfMoneyOnlyTheseCount() {
        var said = new LinkedHashMap<String, Object>();
        said.put("ORDERDESK_CRM_SHOPS_TRIBUNA_URL", "https://shop.retailcrm.ru");
        said.put("ORDERDESK_CRM_SHOPS_TRIBUNA_KEY", "k-1");
        var usual = bound(said).of(FixedShops.TRIBUNA).orElseThrow();
        said.put("ORDERDESK_CRM_SHOPS_TRIBUNA_PAID", "paid");
        said.put("ORDERDESK_CRM_SHOPS_TRIBUNA_METHODS_PHONE", "PHONE");
        var named = bound(said).of(FixedShops.TRIBUNA).orElseThrow();

        assertThat(List.of("paid", "oplachen", "returned", "not-paid"))
                .filteredOn(status -> usual.isMoney(money(status, true)))
                .containsExactly("paid", "oplachen");
        assertThat(List.of("paid", "oplachen"))
                .filteredOn(status -> named.isMoney(money(status, true)))
                .containsExactly("paid");
        assertThat(usual.isMoney(money("paid", false))).isFalse();
        assertThat(named.methods()).isEqualTo(Map.of("phone", Channel.PHONE));
    }

    private static CrmOrder.Paid money(String status, boolean dated) {
        return new CrmOrder.Paid(1, "cash", status, dated, BigDecimal.TEN);
    }

    private static CrmSettings bound(Map<String, Object> said) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, said));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("orderdesk.crm", CrmSettings.class);
    }
}
