package orderdesk.wire;

import orderdesk.insight.Chronicle;
import orderdesk.insight.FactsInMemory;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.WebOnly;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The service's HTTP side over facts in memory; outside of what the application itself scans. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan("orderdesk.insight.web")
@Import({WebOnly.class, Tokens.Issuer.class})
public class InsightWeb {

    @Bean
    Chronicle chronicle() {
        return new Chronicle(new FactsInMemory());
    }
}
