package orderdesk.notification.web;

import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.preference.Links;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import orderdesk.platform.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Customers have no tokens: what they may ask is answered to anybody who knows number and telephone, and what they
 * decline or show is taken from anybody who has the link out of their message.
 */
@Configuration(proxyBeanMethods = false)
class PublicPages {

    @Bean
    @Order(1)
    SecurityFilterChain openToCustomers(HttpSecurity http, Problems problems) {
        return http.securityMatcher(AnswersPage.PATH + "/**", Links.PATH + "/**", Links.EVIDENCE + "/**")
                .addFilterBefore(problems.filter(), SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Never kept by anybody on the way, never framed, and without a script. */
    static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(html);
    }

    /** @throws Problem 404 for a shop that there is not */
    static ShopId known(Shops shops, String shop) {
        return shops.all().stream()
                .filter(each -> each.value().equals(shop))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
