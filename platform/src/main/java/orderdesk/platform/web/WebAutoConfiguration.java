package orderdesk.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/** The HTTP conventions of the desk ({@code api.md}), the same in every service. */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
public class WebAutoConfiguration {

    private static final int KEY_BYTES = 32;
    private static final List<HandlerMethodArgumentResolver> ARGUMENTS = List.of(
            new OnceArgument(),
            new IfMatchArgument(),
            new PreconditionArgument(),
            new ClaimTokenArgument(),
            new LimitArgument());

    @Bean
    public Problems problems() {
        return new Problems();
    }

    @Bean
    ProblemFilter problemFilter(Problems problems) {
        return new ProblemFilter(problems);
    }

    @Bean
    ProblemAnswers problemAnswers(Problems problems) {
        return new ProblemAnswers(problems);
    }

    @Bean
    FallbackErrors fallbackErrors(Problems problems) {
        return new FallbackErrors(problems);
    }

    @Bean
    BodyFilter bodyFilter(WebSettings settings) {
        return new BodyFilter(settings);
    }

    @Bean
    UnknownFields.Refused unknownFieldsRefused() {
        return new UnknownFields.Refused();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictBodies() {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.mapper()));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
                host.setErrorReportValveClass(ContainerErrors.class.getName());
            }
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections() {
        return tomcat -> tomcat.addConnectorCustomizers(new Connections());
    }

    @Bean
    @ConditionalOnMissingBean
    public Cursors cursors(WebSettings settings, Environment environment) {
        var key = settings.cursorKey();
        if (key != null && key.length() >= KEY_BYTES) {
            return new SignedCursors(key.getBytes(StandardCharsets.UTF_8));
        }
        if (key != null || environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("orderdesk.web.cursor-key needs %d characters".formatted(KEY_BYTES));
        }
        LoggerFactory.getLogger(Cursors.class)
                .warn("No orderdesk.web.cursor-key: cursors end with this process, and fit no other instance");
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return new SignedCursors(random);
    }

    @Bean
    WebMvcConfigurer conventions(Problems problems) {
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(ARGUMENTS);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters());
            }

            /** Ids in paths, typed: {@code @PathVariable OrderId id}. */
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new TypedIds());
            }

            /** Keeps the services' own advices, and puts the problems in the place of everything after them. */
            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.removeIf(each -> !(each instanceof ExceptionHandlerExceptionResolver));
                resolvers.add(new ProblemResolver(problems));
            }
        };
    }
}
