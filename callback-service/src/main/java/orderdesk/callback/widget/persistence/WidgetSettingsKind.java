package orderdesk.callback.widget.persistence;

import java.util.Optional;
import orderdesk.callback.widget.domain.WidgetSettings;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How the widget's settings are kept: one per shop; nobody else need hear of them. */
public final class WidgetSettingsKind implements SettingKind<WidgetSettings, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "widgets";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<WidgetSettings> state() {
        return WidgetSettings.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public Setting setting(WidgetSettings widget) {
        return Setting.of(widget);
    }
}
