package orderdesk.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is started, in groups: each group waits for the one before, and is stopped before it.
 *
 * @param wanted the services to start: all, unless ORDERDESK_SERVICES names some
 */
record Plan(Places places, Ports ports, Map<String, String> environment, List<Service> wanted) {

    static Plan of(Places places, Map<String, String> environment) {
        return new Plan(places, Ports.of(environment), environment, wanted(environment.get("ORDERDESK_SERVICES")));
    }

    List<List<Server>> servers() {
        var apps = new Apps(places, ports, environment);
        return List.of(
                Stream.concat(
                                Stream.of(MongoServer.of(places, ports), BrokerServer.of(places, ports), apps.issuer()),
                                exchange().map(_ -> PbxProcess.of(places, ports)))
                        .toList(),
                wanted.stream().map(apps::service).toList());
    }

    /** Of what is wanted, what does not run. */
    List<String> missing(PidFiles pids) {
        return Stream.of(
                        Stream.of(MongoServer.NAME, BrokerServer.NAME, Apps.ISSUER),
                        exchange(),
                        wanted.stream().map(Service::module))
                .flatMap(names -> names)
                .filter(name -> pids.living(name).isEmpty())
                .toList();
    }

    /** Nobody else talks to it. */
    Stream<String> exchange() {
        return wanted.contains(Service.CALLBACK) ? Stream.of(PbxProcess.NAME) : Stream.empty();
    }

    /** Names alone, of whatever may run, for stopping: nothing has to be found or built for that. */
    static List<List<String>> names() {
        return List.of(
                List.of(MongoServer.NAME, BrokerServer.NAME),
                Stream.concat(
                                Stream.of(Apps.ISSUER, Caches.NAME, PbxProcess.NAME),
                                Arrays.stream(Service.values()).map(Service::module))
                        .toList());
    }

    private static List<Service> wanted(@Nullable String words) {
        if (words == null) {
            return List.of(Service.values());
        }
        var named = List.of(words.split(","));
        named.forEach(Plan::requireKnown);
        return Arrays.stream(Service.values())
                .filter(service -> named.contains(service.word()))
                .toList();
    }

    private static void requireKnown(String word) {
        var words = Arrays.stream(Service.values()).map(Service::word).toList();
        if (!words.contains(word)) {
            throw new Trouble(
                    "ORDERDESK_SERVICES names \"%s\"; there are %s.".formatted(word, String.join(",", words)));
        }
    }
}
