package orderdesk.order.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.Delivery;
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
