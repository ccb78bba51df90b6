package orderdesk.platform.simulator.toy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;

/** How jars are kept. */
public final class Jars implements AggregateKind<Jar, JarEvent> {

    public static final String TOPIC = "jars";

    @Override
    public String service() {
        return "jar";
    }

    @Override
    public String collection() {
        return "jars";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(TOPIC);
    }

    @Override
    public Class<Jar> state() {
        return Jar.class;
    }

    @Override
    public Class<JarEvent> events() {
        return JarEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Jar jar) {
        return jar.closesAt();
    }

    @Override
    public Decision<Jar, JarEvent> onTime(Jar jar, Instant now) {
        return jar.close();
    }

    @Override
    public Map<String, Object> keys(Jar jar) {
        return Map.of("coins", jar.coins(), "open", jar.closesAt().isPresent());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("coins"));
    }
}
