package orderdesk.callback.telephony.web;

import orderdesk.platform.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Exchanges have no tokens: they sign what they send, and each adapter checks that before it reads on. */
@Configuration(proxyBeanMethods = false)
class WebhookSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain webhooks(HttpSecurity http, Problems problems) {
        return http.securityMatcher("/v1/telephony/**")
                .addFilterBefore(problems.filter(), SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
