package orderdesk.wire;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import orderdesk.insight.Chronicle;
import orderdesk.insight.FactsInMemory;
import orderdesk.insight.aftersale.SaleCasesInMemory;
import orderdesk.insight.aftersale.SaleDesk;
import orderdesk.insight.calls.ArrivalsDesk;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.calls.CallsInMemory;
import orderdesk.insight.calls.FloorDesk;
import orderdesk.insight.calls.domain.CallBook;
import orderdesk.insight.figures.FiguresDesk;
import orderdesk.insight.figures.PassagesInMemory;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.insight.replay.Floors;
import orderdesk.insight.replay.ReplayDesk;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.WebOnly;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The service's HTTP side over facts in memory; outside of what the application itself scans. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan({
    "orderdesk.insight.web",
    "orderdesk.insight.figures.web",
    "orderdesk.insight.calls.web",
    "orderdesk.insight.aftersale.web",
    "orderdesk.insight.replay.web"
})
@Import({WebOnly.class, Tokens.Issuer.class})
public class InsightWeb {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-03T00:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    Shops shops() {
        return new FixedShops();
    }

    @Bean
    Passages passages() {
        return new PassagesInMemory();
    }

    @Bean
    SaleCasesInMemory saleCases() {
        return new SaleCasesInMemory();
    }

    @Bean
    SaleDesk saleDesk(SaleCasesInMemory saleCases) {
        return new SaleDesk(saleCases);
    }

    @Bean
    Chronicle chronicle(Passages passages, SaleCasesInMemory saleCases) {
        return new Chronicle(new FactsInMemory(), passages, saleCases);
    }

    @Bean
    FiguresDesk figuresDesk(Passages passages) {
        return new FiguresDesk(passages, new FixedShops());
    }

    @Bean
    CallsInMemory callBook() {
        return new CallsInMemory();
    }

    @Bean
    CallsDesk callsDesk(CallBook callBook) {
        return new CallsDesk(callBook, new FixedShops());
    }

    @Bean
    FloorDesk floorDesk(CallBook callBook, Clock clock) {
        return new FloorDesk(callBook, new FixedShops(), clock);
    }

    @Bean
    ReplayDesk replayDesk(Passages passages, CallBook callBook) {
        return new ReplayDesk(passages, callBook, new Floors(new FixedShops()));
    }

    @Bean
    ArrivalsDesk arrivalsDesk(Passages passages, CallBook callBook) {
        return new ArrivalsDesk(passages, callBook, new FixedShops());
    }
}
