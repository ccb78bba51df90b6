package orderdesk.local.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code ./run --status} shows: each server that was asked for, and whether it is up. */
final class Status {

    private final PidFiles pids;
    private final Optional<Asked> asked;

    Status(PidFiles pids, Optional<Asked> asked) {
        this.pids = pids;
        this.asked = asked;
    }

    /** @throws Trouble unless everything that was asked for is up */
    void print() {
        var servers = servers(asked.orElseThrow(() -> new Trouble("Nothing runs: ./run --detach starts it.")));
        var notUp = new ArrayList<String>();
        servers.forEach((name, port) -> {
            var state = state(name, port);
            System.out.printf("  %-22s %s%n", name, state);
            if (!state.startsWith("up")) {
                notUp.add(name);
            }
        });
        if (!notUp.isEmpty()) {
            throw new Trouble("%d of %d are not up: %s. ./run --detach starts what is missing."
                    .formatted(notUp.size(), servers.size(), String.join(", ", notUp)));
        }
    }

    String state(String name, int port) {
        return pids.living(name)
                .map(process -> Ports.isOpen(port)
                        ? "up on 127.0.0.1:%d, process %d".formatted(port, process.pid())
                        : "runs, process %d, but nothing answers on 127.0.0.1:%d yet".formatted(process.pid(), port))
                .orElse("down");
    }

    /** Each with the port on which it is reached. */
    static Map<String, Integer> servers(Asked asked) {
        var servers = new LinkedHashMap<String, Integer>();
        servers.put(MongoServer.NAME, asked.ports().mongod());
        servers.put(BrokerServer.NAME, asked.ports().broker());
        servers.put(Apps.ISSUER, asked.ports().issuer());
        if (asked.services().contains(Service.CALLBACK)) {
            servers.put(PbxProcess.NAME, asked.ports().pbx());
        }
        for (var service : asked.services()) {
            servers.put(service.module(), service.port(asked.ports()));
        }
        return servers;
    }
}
