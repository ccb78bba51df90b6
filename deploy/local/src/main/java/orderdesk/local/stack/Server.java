package orderdesk.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of the stack.
 *
 * @param folder where it runs
 * @param ports that must be free; the first is the one that is shown
 * @param ready answers true once it can be used; asked again and again until then
 */
record Server(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        List<Integer> ports,
        Probe ready) {

    Server {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        ports = List.copyOf(ports);
    }

    /** Is it there yet? */
    interface Probe {
        boolean answers();
    }
}
