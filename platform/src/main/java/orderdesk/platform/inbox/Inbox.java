package orderdesk.platform.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Turns a {@link Reader} into the function that Spring Cloud Stream binds to its topic, in batches. */
public interface Inbox {

    <E> Consumer<Message<List<byte[]>>> reading(Reader<E> reader);
}
