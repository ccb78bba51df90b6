package orderdesk.inventory;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.query.CallDesk;
import orderdesk.inventory.query.ChannelDesk;
import orderdesk.inventory.query.QueryDesk;
import orderdesk.inventory.query.SupplierLinks;
import orderdesk.inventory.query.Ways;
import orderdesk.inventory.query.domain.Query;
import orderdesk.inventory.query.http.HttpLine;
import orderdesk.inventory.query.mail.MailLine;
import orderdesk.inventory.query.mail.SupplierMail;
import orderdesk.inventory.query.persistence.ChannelKind;
import orderdesk.inventory.query.persistence.QueryKind;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.shops.Shops;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Questions to suppliers, on their real stores and over real connections. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupplierMail.class)
class QueryDesks {

    private static final Profiles PRODUCTION = Profiles.of("production");
    private static final String LOCAL_KEY = "local-supplier-links-key";

    @Bean
    ChannelDesk channelDesk(AggregateStore store, Clock clock) {
        return new ChannelDesk(store.open(new ChannelKind()), clock);
    }

    @Bean
    SelectableAggregates<Query, StockEvent> queries(AggregateStore store) {
        return store.open(new QueryKind());
    }

    @Bean
    QueryDesk queryDesk(
            SelectableAggregates<Query, StockEvent> queries,
            SelectableAggregates<OrderStock, StockEvent> orderStocks,
            ChannelDesk channels,
            Shops shops,
            Clock clock) {
        return new QueryDesk(queries, orderStocks, channels, shops, clock);
    }

    /** @throws IllegalStateException in the production profile without a key of its own, or without TLS */
    @Bean
    SupplierLinks supplierLinks(Environment environment) {
        var key = environment.getProperty("orderdesk.suppliers.key", LOCAL_KEY);
        var publicly = URI.create(environment.getRequiredProperty("orderdesk.suppliers.public-url"));
        if (environment.acceptsProfiles(PRODUCTION)
                && (key.equals(LOCAL_KEY) || !"https".equals(publicly.getScheme()))) {
            throw new IllegalStateException(
                    "orderdesk.suppliers.key and .public-url (https) are needed: suppliers answer by these links");
        }
        return new SupplierLinks(publicly, key);
    }

    /** @throws IllegalStateException in the production profile where our own network is open to every shop */
    @Bean
    HttpLine supplierLine(Environment environment) {
        var anywhere = environment.getProperty("orderdesk.suppliers.anywhere", Boolean.class, false);
        if (anywhere && environment.acceptsProfiles(PRODUCTION)) {
            throw new IllegalStateException("orderdesk.suppliers.anywhere opens our own network to every shop");
        }
        var within = environment.getRequiredProperty("orderdesk.suppliers.call-within", Duration.class);
        return new HttpLine(within, anywhere);
    }

    @Bean
    MailLine supplierLetters(JavaMailSenderImpl server, SupplierMail settings, Shops shops, Clock clock) {
        return new MailLine(server, settings, shops, clock);
    }

    @Bean
    CallDesk callDesk(
            SelectableAggregates<Query, StockEvent> queries,
            SelectableAggregates<OrderStock, StockEvent> orderStocks,
            ChannelDesk channels,
            HttpLine services,
            MailLine letters,
            SupplierLinks links,
            Shops shops,
            Clock clock) {
        var calls = Executors.newVirtualThreadPerTaskExecutor();
        return new CallDesk(queries, orderStocks, channels, new Ways(services, letters), links, shops, clock, calls);
    }
}
