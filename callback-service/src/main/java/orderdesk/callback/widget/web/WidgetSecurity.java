package orderdesk.callback.widget.web;

import orderdesk.callback.widget.WidgetDesk;
import orderdesk.platform.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Visitors of a shop's pages have no tokens: their pages' origin is checked, and what they ask for is counted. */
@Configuration(proxyBeanMethods = false)
class WidgetSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain visitors(HttpSecurity http, WidgetDesk desk, Problems problems) {
        return http.securityMatcher("/v1/widget/**", "/widget/**")
                .addFilterBefore(problems.filter(), SecurityContextHolderFilter.class)
                .addFilterAfter(new OriginFilter(desk), SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
