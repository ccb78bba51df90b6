package orderdesk.local.issuer;

import orderdesk.local.mail.MailSinkConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * What stands beside the services on a machine without infrastructure: the token issuer, which knows the demo shops'
 * people and storefronts only, and the mail sink.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(MailSinkConfiguration.class)
public class IssuerApplication {

    public static void main(String[] args) {
        SpringApplication.run(IssuerApplication.class, args);
    }
}
