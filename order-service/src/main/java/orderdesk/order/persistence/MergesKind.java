package orderdesk.order.persistence;

import java.time.Duration;
import java.util.Optional;
import orderdesk.order.domain.duplicate.Merges;
import orderdesk.order.domain.duplicate.Merges.Changed;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;
import org.jspecify.annotations.Nullable;

/** What a shop merges, {@code _id = shop}; told to nobody. */
public final class MergesKind implements SettingKind<Merges, Changed> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "merges";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Merges> state() {
        return Merges.class;
    }

    @Override
    public Class<Changed> events() {
        return Changed.class;
    }

    @Override
    public Setting setting(Merges merges) {
        return Setting.of(new Told(merges.within()));
    }

    private record Told(@Nullable Duration within) {}
}
