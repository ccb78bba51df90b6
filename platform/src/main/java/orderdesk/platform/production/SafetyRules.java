package orderdesk.platform.production;

import com.mongodb.ConnectionString;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** What must hold of a service's settings in production. A finding is a line that names the setting, never its value. */
final class SafetyRules {

    private static final String KAFKA = "spring.kafka.";
    private static final String MONGO = "spring.mongodb.uri";
    private static final int CURSOR_KEY_MIN = 32;
    private static final Set<String> SAFE_PROTOCOLS = Set.of("SASL_SSL", "SSL");
    private static final Set<String> KNOWN_SECRETS =
            Set.of("demo", "secret", "password", "changeme", "change-me", "admin", "test", "orderdesk", "guest");
    private static final Pattern JAAS_PASSWORD = Pattern.compile("password\\s*=\\s*\"([^\"]*)\"");

    private final Environment settings;

    SafetyRules(Environment settings) {
        this.settings = settings;
    }

    List<String> findings() {
        return Stream.of(issuer(), cursorKey(), kafka(), mongo())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> issuer() {
        return Stream.of("orderdesk.issuer", "orderdesk.issuer-keys")
                .filter(name -> name.equals("orderdesk.issuer") || set(name) != null)
                .filter(name -> !isRemoteHttps(set(name)))
                .map(name -> name + ": needs https and a host that is not this machine")
                .toList();
    }

    private static boolean isRemoteHttps(@Nullable String address) {
        if (address == null) {
            return false;
        }
        var uri = URI.create(address);
        var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return "https".equals(uri.getScheme())
                && !host.equals("null")
                && !host.equals("localhost")
                && !host.startsWith("127.")
                && !host.equals("[::1]");
    }

    private List<String> cursorKey() {
        var key = Objects.requireNonNullElse(set("orderdesk.web.cursor-key"), "");
        return key.length() < CURSOR_KEY_MIN || key.chars().distinct().count() < 8
                ? List.of("orderdesk.web.cursor-key: needs %d random characters, the same in every instance"
                        .formatted(CURSOR_KEY_MIN))
                : List.of();
    }

    private List<String> kafka() {
        var findings = new ArrayList<String>();
        if (!SAFE_PROTOCOLS.contains(kafka("security.protocol"))) {
            findings.add(KAFKA + "security.protocol: needs SASL_SSL, or SSL with a client certificate");
        } else if (kafka("security.protocol").equals("SSL")
                && kafka("ssl.keystore.location").isEmpty()
                && kafka("ssl.keystore.key").isEmpty()
                && set(KAFKA + "ssl.bundle") == null
                && set(KAFKA + "ssl.key-store-location") == null) {
            findings.add(KAFKA + "ssl: needs a client certificate, or security.protocol SASL_SSL");
        }
        var jaas = JAAS_PASSWORD.matcher(kafka("sasl.jaas.config"));
        if (jaas.find() && isKnown(jaas.group(1))) {
            findings.add(KAFKA + "properties.sasl.jaas.config: the password is one that everybody knows");
        }
        return findings;
    }

    /** As Spring Boot names it, or as Kafka does. */
    private String kafka(String name) {
        return Stream.of(KAFKA + name, KAFKA + "properties." + name)
                .map(this::set)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private List<String> mongo() {
        var address = set(MONGO);
        if (address == null) {
            return List.of(MONGO + ": is needed");
        }
        try {
            return mongo(new ConnectionString(address));
        } catch (IllegalArgumentException _) {
            return List.of(MONGO + ": is no address of MongoDB");
        }
    }

    private List<String> mongo(ConnectionString address) {
        var findings = new ArrayList<String>();
        var credential = address.getCredential();
        if (credential == null && set("spring.mongodb.username") == null) {
            findings.add(MONGO + ": names no user");
        }
        var password = credential == null || credential.getPassword() == null
                ? set("spring.mongodb.password")
                : new String(credential.getPassword());
        if (password != null && isKnown(password)) {
            findings.add(MONGO + ": the password is one that everybody knows");
        }
        if (address.getRequiredReplicaSetName() == null && !address.isSrvProtocol()) {
            findings.add(MONGO + ": names no replica set (replicaSet=)");
        }
        var concern = address.getWriteConcern();
        if (concern != null
                && (!"majority".equals(concern.getWObject()) || Boolean.FALSE.equals(concern.getJournal()))) {
            findings.add(MONGO + ": a write is one of the majority, and journaled");
        }
        return findings;
    }

    private static boolean isKnown(String secret) {
        return KNOWN_SECRETS.contains(secret.toLowerCase(Locale.ROOT));
    }

    private @Nullable String set(String name) {
        return settings.getProperty(name);
    }
}
