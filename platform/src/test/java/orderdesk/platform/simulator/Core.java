package orderdesk.platform.simulator;

import java.util.List;
import orderdesk.platform.inbox.Reader;

/**
 * What one machine runs: a service without its shell.
 *
 * @param desks what requests are addressed to, one of each class
 * @param chores what the service does again and again, about once a second, to find what a crash left unfinished
 */
public record Core(List<Object> desks, List<Reader<?>> readers, List<Runnable> chores) {

    public Core {
        desks = List.copyOf(desks);
        readers = List.copyOf(readers);
        chores = List.copyOf(chores);
    }

    public static Core of(Object desk, Reader<?>... readers) {
        return new Core(List.of(desk), List.of(readers), List.of());
    }

    <D> D desk(Class<D> type) {
        return desks.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
