package orderdesk.notification.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.notification.webhook.domain.Endpoint.EndpointChanged;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How endpoints of webhooks are kept. */
public final class EndpointKind implements SettingKind<Endpoint, EndpointChanged> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "endpoints";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Endpoint> state() {
        return Endpoint.class;
    }

    @Override
    public Class<EndpointChanged> events() {
        return EndpointChanged.class;
    }

    @Override
    public Map<String, Object> keys(Endpoint state) {
        return Map.of("url", state.url());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("url"));
    }

    @Override
    public Setting setting(Endpoint endpoint) {
        return new Setting(
                endpoint.id(), new Told(endpoint.url(), endpoint.types(), endpoint.generation(), endpoint.stopped()));
    }

    private record Told(String url, Set<String> types, int generation, boolean stopped) {}
}
