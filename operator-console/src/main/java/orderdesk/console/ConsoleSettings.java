package orderdesk.console;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is that the console stands in front of.
 *
 * @param services address of each service by its word, as {@code order}
 * @param queues services that own a queue of calls, the one that is asked first where all else is equal first
 * @param pages where the built pages are
 */
@ConfigurationProperties("orderdesk.console")
public record ConsoleSettings(
        Issuer issuer,
        Map<String, URI> services,
        List<String> queues,
        @DefaultValue("classpath:/static/") String pages,
        @DefaultValue Session session,
        @DefaultValue Stream stream) {

    public ConsoleSettings {
        services = Map.copyOf(services);
        queues = List.copyOf(queues);
    }

    public URI service(String word) {
        return Optional.ofNullable(services.get(word))
                .orElseThrow(() -> new IllegalArgumentException("No address of " + word));
    }

    /**
     * Who signs people in: any OpenID Connect provider whose tokens name {@code shops} and {@code roles}. The paths are
     * those of Spring Authorization Server where not said; nothing is asked of the provider at start.
     *
     * @param id the {@code iss} of its tokens
     */
    public record Issuer(
            URI id,
            String clientId,
            String clientSecret,
            @Nullable URI authorization,
            @Nullable URI token,
            @Nullable URI keys,
            @Nullable URI endSession) {

        public String authorizationUri() {
            return or(authorization, "/oauth2/authorize");
        }

        public String tokenUri() {
            return or(token, "/oauth2/token");
        }

        public String keysUri() {
            return or(keys, "/oauth2/jwks");
        }

        public String endSessionUri() {
            return or(endSession, "/connect/logout");
        }

        private String or(@Nullable URI said, String path) {
            return said == null ? id + path : said.toString();
        }
    }

    /**
     * @param idle a session without a request ends after this
     * @param longest no session lives longer, busy or not
     * @param max sessions at one time, signed in or not; further ones are refused
     */
    public record Session(
            @DefaultValue("60m") Duration idle,
            @DefaultValue("12h") Duration longest,
            @DefaultValue("2000") int max) {}

    /**
     * @param remembered how far back a reconnecting browser is told what it missed
     * @param eventsMax kept in memory for that
     * @param behindMax events that one slow browser may lag behind before it has to connect anew
     * @param streamsMax open streams of everybody
     * @param perPersonMax open streams of one person
     */
    public record Stream(
            @DefaultValue("10m") Duration remembered,
            @DefaultValue("50000") int eventsMax,
            @DefaultValue("1000") int behindMax,
            @DefaultValue("2000") int streamsMax,
            @DefaultValue("8") int perPersonMax,
            @DefaultValue("15s") Duration heartbeat) {}
}
