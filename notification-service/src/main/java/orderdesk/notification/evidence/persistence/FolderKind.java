package orderdesk.notification.evidence.persistence;

import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.notification.evidence.domain.Folder;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept what the customers of cases uploaded. */
public final class FolderKind implements AggregateKind<Folder, NotificationEvent> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "evidenceFolders";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.NOTIFICATIONS);
    }

    @Override
    public Class<Folder> state() {
        return Folder.class;
    }

    @Override
    public Class<NotificationEvent> events() {
        return NotificationEvent.class;
    }
}
