package orderdesk.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts the {@link ToyDesk} without a port; the same settings for all, so that one context serves all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ToyDesk.class,
        properties = {
            "spring.config.import=classpath:platform-web.yml",
            "spring.application.name=toy",
            "spring.main.banner-mode=off",
            "orderdesk.web.bodies[0].path=/v1/things/{id}/feed",
            "orderdesk.web.bodies[0].max=1MB",
            "orderdesk.web.bodies[0].streamed=true"
        })
public @interface ToyService {}
