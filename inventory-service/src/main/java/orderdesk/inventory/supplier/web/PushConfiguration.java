package orderdesk.inventory.supplier.web;

import orderdesk.inventory.supplier.push.PushDesk;
import orderdesk.platform.web.Problems;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** 1C has no tokens of ours: it signs in with a password of its supplier, which the exchange checks itself. */
@Configuration(proxyBeanMethods = false)
class PushConfiguration {

    @Bean
    ServletRegistrationBean<PushServlet> exchangeWith1C(PushDesk desk) {
        return new ServletRegistrationBean<>(new PushServlet(desk), PushServlet.PATH + "/*");
    }

    @Bean
    @Order(1)
    SecurityFilterChain signedInByPassword(HttpSecurity http, Problems problems) {
        return http.securityMatcher(PushServlet.PATH + "/**")
                .addFilterBefore(problems.filter(), SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
