package orderdesk.confirmation.web;

import java.time.Clock;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.WebOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The service's HTTP side over a store in memory. It bears no stereotype, so that the application's own scan, in tests
 * on real servers, does not find it.
 */
@ComponentScan({"orderdesk.confirmation.web", "orderdesk.confirmation.quality.web"})
@Import({WebOnly.class, Tokens.Issuer.class})
class CaseWeb {

    @Bean
    Theatre theatre() {
        return new Theatre(Story.CALLABLE);
    }

    @Bean
    Clock clock(Theatre theatre) {
        return theatre.clock;
    }

    @Bean
    Shops shops() {
        return new FixedShops();
    }

    @Bean
    ConfirmationDesk desk(Theatre theatre) {
        return theatre.desk();
    }
}
