package orderdesk.callback.messaging;

import java.util.List;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/**
 * Several readers of one topic, of which a service has one group: each hears of everything, in this order, and takes
 * what is its own. What fails in one of them comes again to all.
 */
public final class Together<E> implements Reader<E> {

    private final List<Reader<E>> readers;

    @SafeVarargs
    public Together(Reader<E>... readers) {
        this.readers = List.of(readers);
    }

    @Override
    public String topic() {
        return readers.getFirst().topic();
    }

    @Override
    public Class<E> events() {
        return readers.getFirst().events();
    }

    @Override
    public void on(Received<E> received) {
        readers.forEach(reader -> reader.on(received));
    }
}
