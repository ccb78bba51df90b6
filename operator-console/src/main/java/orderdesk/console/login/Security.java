package orderdesk.console.login;

import jakarta.servlet.DispatcherType;
import orderdesk.console.ConsoleSettings;
import orderdesk.console.relay.VisitorRoutes;
import orderdesk.platform.web.Problems;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who gets in, and what his browser may do with what it gets. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** Pages take everything from here: no other origin, nothing inline, no text that becomes a script. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " media-src 'self';"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static final String AUTHORIZATION =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

    /** On a port of its own that is reached from inside only. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Visitors of the shops' pages: no session, no cookie, so nothing that a foreign page could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain visitors(HttpSecurity http, Problems problems) {
        return http.securityMatcher(VisitorRoutes.SCRIPT, VisitorRoutes.ASKED)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(problems.filter(), SecurityContextHolderFilter.class)
                .addFilterAfter(new Preflights(), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain desk(
            HttpSecurity http, ClientRegistrationRepository issuers, ConsoleSettings settings, Problems problems) {
        var doors = new Doors(settings, problems);
        var remembered = new HttpSessionRequestCache();
        remembered.setRequestMatcher(Doors::isPage);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/assets/**", "/favicon.svg")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2Login(login -> login.loginPage(Doors.LOGIN)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(withProofKey(issuers)))
                        .successHandler(doors.entered(remembered))
                        .failureHandler(doors))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(doors.left()))
                .requestCache(cache -> cache.requestCache(remembered))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(doors).accessDeniedHandler(doors))
                .headers(Security::headers)
                .addFilterBefore(problems.filter(), SecurityContextHolderFilter.class)
                .build();
    }

    private static DefaultOAuth2AuthorizationRequestResolver withProofKey(ClientRegistrationRepository issuers) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(issuers, AUTHORIZATION);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=(self)"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    @Bean
    RequestRejectedHandler rejectedRequests(Problems problems) {
        return problems::write;
    }

    /** Sessions live in this instance's memory, so their number is bounded. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedSessions(ConsoleSettings settings) {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getManager() instanceof org.apache.catalina.session.ManagerBase manager) {
                manager.setMaxActiveSessions(settings.session().max());
            }
        });
    }
}
