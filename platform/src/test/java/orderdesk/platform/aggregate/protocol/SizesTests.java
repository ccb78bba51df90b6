package orderdesk.platform.aggregate.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.AggregateTooLarge;
import orderdesk.platform.aggregate.Cause;
import org.junit.jupiter.api.Test;

/** The largest state and the largest event that are taken, and those that are one byte larger. */
class SizesTests {

    private static final int STATE_MAX = 772 * 1024;
    private static final int EVENT_MAX = 512 * 1024;
    private static final Cause CAUSE = new Cause("anna", "c", null);

    private final Codec<Text, Text> codec = new Codec<>(new Texts());

    @Test
    void eventOf512KibibytesIsTheLargest() {
        assertThat(codec.fresh(text(EVENT_MAX), 1, Instant.EPOCH, CAUSE, null).json())
                .hasSize(EVENT_MAX);
        assertThatExceptionOfType(AggregateTooLarge.class)
                .isThrownBy(() -> codec.fresh(text(EVENT_MAX + 1), 1, Instant.EPOCH, CAUSE, null));
    }

    @Test
    void stateOf772KibibytesIsTheLargest() {
        var largest = text(STATE_MAX);

        assertThat(codec.state(codec.state(largest))).isEqualTo(largest);
        assertThatExceptionOfType(AggregateTooLarge.class).isThrownBy(() -> codec.state(text(STATE_MAX + 1)));
    }

    /** So many bytes as JSON. */
    private static Text text(int bytes) {
        return new Text("a".repeat(bytes - "{\"text\":\"\"}".length()));
    }

    private record Text(String text) {}

    private record Texts() implements AggregateKind<Text, Text> {

        @Override
        public String service() {
            return "text";
        }

        @Override
        public String collection() {
            return "texts";
        }

        @Override
        public Optional<String> topic() {
            return Optional.empty();
        }

        @Override
        public Class<Text> state() {
            return Text.class;
        }

        @Override
        public Class<Text> events() {
            return Text.class;
        }
    }
}
