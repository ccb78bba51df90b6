package orderdesk.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one instance of a service lets somebody ask. Two seconds' worth may come at once. The defaults stop who runs
 * wild, not who is busy: a shop's own limit is for whoever runs the desk to say.
 *
 * @param clientPerSecond of one storefront's client or one person, by the subject of the token
 * @param addressPerSecond of one address, before anybody looks at its token; everybody behind one gateway shares it
 * @param keysMax how many clients and addresses are remembered
 */
@ConfigurationProperties("orderdesk.web.rates")
record RateSettings(
        @DefaultValue("5000") int clientPerSecond,
        @DefaultValue("10000") int addressPerSecond,
        @DefaultValue("10000") int keysMax) {}
