package orderdesk.local.stack;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        var url = Ports.url(ports.issuer());
        return new Server(
                ISSUER,
                Java.app(places.app("local-stack"), ISSUER_HEAP_MB, Map.of()),
                Map.of(
                        "SERVER_PORT", String.valueOf(ports.issuer()),
                        "ORDERDESK_ISSUER_URL", url,
                        "ORDERDESK_ISSUER_DATA", places.data(ISSUER).toString()),
                places.app("local-stack"),
                List.of(ports.issuer()),
                () -> Http.isOk(url + "/oauth2/jwks"));
    }

    Server service(Service service) {
        var folder = places.app(service.module());
        if (Files.notExists(folder.resolve("app.jar"))) {
            throw new Trouble("%s is not built: %s is missing; ./run builds it.".formatted(service.module(), folder));
        }
        return new Server(
                service.module(),
                Java.app(folder, SERVICE_HEAP_MB, environment),
                settings(service),
                folder,
                List.of(service.port(ports), service.management(ports)),
                () -> Http.isOk(Ports.url(service.management(ports)) + "/actuator/health/readiness"));
    }

    /** Everything that differs from what a service assumes by itself when the offset is not 0. */
    private Map<String, String> settings(Service service) {
        var settings = new HashMap<String, String>();
        settings.put("SERVER_PORT", String.valueOf(service.port(ports)));
        settings.put("MANAGEMENT_SERVER_PORT", String.valueOf(service.management(ports)));
        settings.put("SPRING_MONGODB_URI", MongoServer.uri(ports));
        settings.put("SPRING_MONGODB_DATABASE", service.word());
        settings.put("SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS", BrokerServer.bootstrap(ports));
        settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", BrokerServer.bootstrap(ports));
        settings.put("ORDERDESK_ISSUER", Ports.url(ports.issuer()));
        for (var other : Service.values()) {
            settings.put("ORDERDESK_" + other.name(), Ports.url(other.port(ports)));
        }
        return settings;
    }
}
