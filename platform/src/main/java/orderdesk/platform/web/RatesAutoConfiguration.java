package orderdesk.platform.web;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Rates of requests, per address and per client ({@code reliability.md}, "Limits"). Each instance counts for itself:
 * several of them let through as many times as much.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RateSettings.class)
public class RatesAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TimeMeter requestTime() {
        return TimeMeter.SYSTEM_NANOTIME;
    }

    @Bean
    Budgets addressBudgets(RateSettings settings, TimeMeter requestTime) {
        return new Budgets(settings.addressPerSecond(), settings.keysMax(), requestTime);
    }

    @Bean
    Budgets clientBudgets(RateSettings settings, TimeMeter requestTime) {
        return new Budgets(settings.clientPerSecond(), settings.keysMax(), requestTime);
    }

    @Bean
    RateFilter addressRates(Budgets addressBudgets) {
        return RateFilter.byAddress(addressBudgets);
    }

    @Bean
    RateFilter clientRates(Budgets clientBudgets) {
        return RateFilter.byClient(clientBudgets);
    }

    @Bean
    MeterBinder refusedRates(Budgets addressBudgets, Budgets clientBudgets) {
        return meters -> {
            FunctionCounter.builder("orderdesk.web.rate.exceeded", addressBudgets, Budgets::refused)
                    .tag("by", "address")
                    .description("Requests answered by 429")
                    .register(meters);
            FunctionCounter.builder("orderdesk.web.rate.exceeded", clientBudgets, Budgets::refused)
                    .tag("by", "client")
                    .description("Requests answered by 429")
                    .register(meters);
        };
    }
}
