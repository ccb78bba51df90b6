package orderdesk.callback.chat.messaging;

import orderdesk.callback.chat.ChatWork;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.ChatEvent.ChatClosed;
import orderdesk.contracts.callback.ChatEvent.ChatOpened;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Hears of chats on the service's own topic. */
public final class ChatReader implements Reader<CallEvent> {

    private final ChatWork work;

    public ChatReader(ChatWork work) {
        this.work = work;
    }

    @Override
    public String topic() {
        return Topics.CALLS;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public void on(Received<CallEvent> received) {
        switch (received.event()) {
            case ChatOpened opened -> work.heard(received, opened.taskId());
            case ChatClosed closed -> work.heard(received, closed.taskId());
            default -> {} // for other readers of the topic
        }
    }
}
