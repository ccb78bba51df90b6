package orderdesk.notification.mailbox.persistence;

import java.util.Optional;
import orderdesk.notification.mailbox.domain.Mailbox;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept how far each mailbox was read; nobody else is told. */
public final class MailboxKind implements AggregateKind<Mailbox, Mailbox.Nothing> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "mailboxes";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Mailbox> state() {
        return Mailbox.class;
    }

    @Override
    public Class<Mailbox.Nothing> events() {
        return Mailbox.Nothing.class;
    }
}
