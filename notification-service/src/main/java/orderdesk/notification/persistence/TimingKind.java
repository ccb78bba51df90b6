package orderdesk.notification.persistence;

import java.util.Map;
import java.util.Optional;
import orderdesk.notification.message.domain.Timing;
import orderdesk.notification.message.domain.Timing.TimingChanged;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How it is kept when a shop writes what: its history is every change. */
public final class TimingKind implements SettingKind<Timing, TimingChanged> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "timings";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Timing> state() {
        return Timing.class;
    }

    @Override
    public Class<TimingChanged> events() {
        return TimingChanged.class;
    }

    @Override
    public Setting setting(Timing timing) {
        return new Setting(timing.kind().word(), Map.of("wanted", timing.wanted(), "shift", timing.shift()));
    }
}
