package orderdesk.local.issuer;

import orderdesk.local.crm.CrmSimulatorConfiguration;
import orderdesk.local.mail.MailSinkConfiguration;
import orderdesk.local.sms.SmsCentreConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * What stands beside the services on a machine without infrastructure: the token issuer, which knows the demo shops'
 * people and storefronts only, the mail sink, the SMS centre and the CRM.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({MailSinkConfiguration.class, SmsCentreConfiguration.class, CrmSimulatorConfiguration.class})
public class IssuerApplication {

    public static void main(String[] args) {
        SpringApplication.run(IssuerApplication.class, args);
    }
}
