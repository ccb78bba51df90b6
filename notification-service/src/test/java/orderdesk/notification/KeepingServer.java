package orderdesk.notification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import orderdesk.contracts.notification.MessageId;
import orderdesk.notification.channel.Channel;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Outcome;

/** A mail server that keeps what it takes, and does not take what it is told to refuse. */
public final class KeepingServer implements Channel {

    public final List<Letter> letters = new ArrayList<>();
    public final List<MessageId> ids = new ArrayList<>();
    private final Deque<Outcome> next = new ArrayDeque<>();

    /** What comes of the next letter that is handed over; it is not kept. */
    public void next(Outcome outcome) {
        next.add(outcome);
    }

    @Override
    public Outcome send(MessageId id, Letter letter) {
        var told = next.poll();
        if (told != null) {
            return told;
        }
        ids.add(id);
        letters.add(letter);
        return new Outcome.Taken();
    }
}
