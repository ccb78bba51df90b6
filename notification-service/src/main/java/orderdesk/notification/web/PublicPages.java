package orderdesk.notification.web;

import orderdesk.platform.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Customers have no tokens: what they may ask is answered to anybody who knows number and telephone. */
@Configuration(proxyBeanMethods = false)
class PublicPages {

    @Bean
    @Order(1)
    SecurityFilterChain openToCustomers(HttpSecurity http, Problems problems) {
        return http.securityMatcher(AnswersPage.PATH + "/**")
                .addFilterBefore(problems.filter(), SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
