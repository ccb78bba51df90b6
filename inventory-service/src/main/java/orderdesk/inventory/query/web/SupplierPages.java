package orderdesk.inventory.query.web;

import orderdesk.inventory.query.SupplierLinks;
import orderdesk.platform.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Suppliers have no tokens of ours: what they answer is taken from anybody who has the link of the question. */
@Configuration(proxyBeanMethods = false)
class SupplierPages {

    @Bean
    @Order(1)
    SecurityFilterChain openToSuppliers(HttpSecurity http, Problems problems) {
        return http.securityMatcher(SupplierLinks.PATH + "/**")
                .addFilterBefore(problems.filter(), SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
