package orderdesk.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Spring Boot applications of the stack: the issuer and the services. */
final class Apps {

    static final String ISSUER = "issuer";

    private static final int ISSUER_HEAP_MB = 96;
    private static final int SERVICE_HEAP_MB = 256;

    private final Places places;
    private final Ports ports;
    private final Map<String, String> environment;

    Apps(Places places, Ports ports, Map<String, String> environment) {
        this.places = places;
        this.ports = ports;
        this.environment = environment;
    }

    Server issuer() {
        var folder = places.app("local-stack");
        return issuer(folder, Java.app(folder, ISSUER_HEAP_MB, Map.of()));
    }

    private Server issuer(Path folder, List<String> command) {
        var url = Ports.url(ports.issuer());
        var settings = new HashMap<>(Java.ENVIRONMENT);
        settings.put("SERVER_PORT", String.valueOf(ports.issuer()));
        settings.put("ORDERDESK_ISSUER_URL", url);
        settings.put("ORDERDESK_ISSUER_CONSOLE", Ports.url(Service.CONSOLE.port(ports)));
        settings.put("ORDERDESK_MAILSINK_SMTP", String.valueOf(ports.smtp()));
        settings.put("ORDERDESK_MAILSINK_PAGE", String.valueOf(ports.mail()));
        settings.put("ORDERDESK_MAILSINK_IMAP", String.valueOf(ports.imap()));
        settings.put("ORDERDESK_SMSCENTRE_SMPP", String.valueOf(ports.smpp()));
        settings.put("ORDERDESK_SMSCENTRE_PAGE", String.valueOf(ports.sms()));
        settings.put("ORDERDESK_CRMSIMULATOR_PORT", String.valueOf(ports.crm()));
        settings.put("ORDERDESK_CRMSIMULATOR_KEY", CrmAccount.KEY);
        settings.put("ORDERDESK_ISSUER_DATA", places.data(ISSUER).toString());
        return new Server(
                ISSUER,
                command,
                settings,
                folder,
                List.of(
                        ports.issuer(),
                        ports.mail(),
                        ports.smtp(),
                        ports.imap(),
                        ports.sms(),
                        ports.smpp(),
                        ports.crm()),
                () -> Http.isOk(url + "/oauth2/jwks") && Ports.isOpen(ports.smtp()));
    }

    Server service(Service service) {
        var folder = places.app(service.module());
        if (Files.notExists(folder.resolve("app.jar"))) {
            throw new Trouble("%s is not built: %s is missing; ./run builds it.".formatted(service.module(), folder));
        }
        return service(service, folder, Java.app(folder, SERVICE_HEAP_MB, environment));
    }

    /** The same applications, each as the process that makes its cache. */
    List<Server> training(List<Service> wanted) {
        var folder = places.app("local-stack");
        var issuer = issuer(
                folder,
                Java.training(ISSUER_HEAP_MB, unfinished(Cache.of(folder).file())));
        return Stream.concat(Stream.of(issuer), wanted.stream().map(this::training))
                .toList();
    }

    private Server training(Service service) {
        var folder = places.app(service.module());
        return service(
                service,
                folder,
                Java.training(SERVICE_HEAP_MB, unfinished(Cache.of(folder).file())));
    }

    static Path unfinished(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".unfinished");
    }

    private Server service(Service service, Path folder, List<String> command) {
        return new Server(
                service.module(),
                command,
                settings(service),
                folder,
                List.of(service.port(ports), service.management(ports)),
                () -> Http.isOk(Ports.url(service.management(ports)) + "/actuator/health/readiness"));
    }

    /** Everything that differs from what a service assumes by itself when the offset is not 0. */
    private Map<String, String> settings(Service service) {
        var settings = new HashMap<>(Java.ENVIRONMENT);
        settings.put("SERVER_PORT", String.valueOf(service.port(ports)));
        settings.put("MANAGEMENT_SERVER_PORT", String.valueOf(service.management(ports)));
        settings.put("SPRING_MONGODB_URI", MongoServer.uri(ports));
        settings.put("SPRING_MONGODB_DATABASE", service.word());
        settings.put("SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS", BrokerServer.bootstrap(ports));
        settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", BrokerServer.bootstrap(ports));
        settings.put("SPRING_MAIL_PORT", String.valueOf(ports.smtp()));
        settings.put("ORDERDESK_SMS_PORT", String.valueOf(ports.smpp()));
        settings.put("ORDERDESK_ISSUER", Ports.url(ports.issuer()));
        for (var other : Service.values()) {
            if (other != Service.CONSOLE) {
                settings.put("ORDERDESK_" + other.name(), Ports.url(other.port(ports)));
            }
        }
        settings.putAll(own(service));
        return settings;
    }

    /** What one of them alone is told. */
    private Map<String, String> own(Service service) {
        return switch (service) {
            case NOTIFICATION -> {
                var settings = new HashMap<>(Mailboxes.settings(ports));
                settings.put("ORDERDESK_WEBHOOKS_ANYWHERE", "true"); // storefronts on this machine hear, too
                yield settings;
            }
            case INVENTORY ->
                Map.of(
                        "ORDERDESK_FEEDS_ANYWHERE", "true", // suppliers on this machine are asked, too
                        "ORDERDESK_SUPPLIERS_ANYWHERE", "true");
            case ORDER -> CrmAccount.settings(ports);
            case CALLBACK -> PbxProcess.account(ports);
            case SHOP, CONFIRMATION, PROMO, INSIGHT, CONSOLE -> Map.of();
        };
    }
}
