package orderdesk.local.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url what tokens name as their issuer
 * @param data folder of the signing key, so that tokens survive a restart
 * @param secret of every demo client and person; known to everybody
 * @param tokenLife 5 minutes, as in production
 * @param audience the services that accept these tokens
 * @param console address of the operators' console, the only place that people are sent back to
 */
@ConfigurationProperties("orderdesk.issuer")
record IssuerSettings(
        String url,
        Path data,
        String secret,
        @DefaultValue("5m") Duration tokenLife,
        List<String> audience,
        URI console) {}
