package orderdesk.platform.simulator;

import java.util.List;
import orderdesk.platform.inbox.Reader;

/**
 * What one machine runs: a service without its shell.
 *
 * @param desks what requests are addressed to, one of each class
 */
public record Core(List<Object> desks, List<Reader<?>> readers) {

    public Core {
        desks = List.copyOf(desks);
        readers = List.copyOf(readers);
    }

    public static Core of(Object desk, Reader<?>... readers) {
        return new Core(List.of(desk), List.of(readers));
    }

    <D> D desk(Class<D> type) {
        return desks.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
