package orderdesk.platform.production;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Looks at the settings before anything is made of them ({@code reliability.md}, "Why the design is as it is"). */
@AutoConfiguration
@Profile("production")
public class ProductionAutoConfiguration {

    @Bean
    static BeanFactoryPostProcessor safeSettings(Environment environment) {
        return _ -> {
            var findings = new SafetyRules(environment).findings();
            if (!findings.isEmpty()) {
                throw new UnsafeSettings(findings);
            }
        };
    }
}
