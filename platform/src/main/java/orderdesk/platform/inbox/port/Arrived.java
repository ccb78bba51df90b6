package orderdesk.platform.inbox.port;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came from its topic: nothing of it is believed yet.
 *
 * @param appended when its sender wrote it, by the sender's clock
 * @param key id of the aggregate that announced it, where the sender is honest
 * @param value its payload; empty where there is none
 * @param headers as text, the last one where a name comes twice
 */
public record Arrived(
        String topic,
        int partition,
        long offset,
        Instant appended,
        @Nullable String key,
        byte[] value,
        Map<String, String> headers) {

    public Arrived {
        headers = Map.copyOf(headers);
    }

    /** Whose events it must stay in order with, and who is parked with it. Records without a key share one lane. */
    public String lane() {
        return key == null ? "" : key;
    }

    /** Where it stands: topic, partition and offset. For logs: neither payload nor headers are in it. */
    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
