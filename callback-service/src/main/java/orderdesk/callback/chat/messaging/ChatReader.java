package orderdesk.callback.chat.messaging;

import orderdesk.callback.chat.ChatWork;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.ChatEvent.ChatClosed;
import orderdesk.contracts.callback.ChatEvent.ChatOpened;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Hears of chats on the service's own topic; everything else there is for another reader. */
public final class ChatReader implements Reader<CallEvent> {

    private final ChatWork work;
    private final Reader<CallEvent> others;

    /** @param others of the same topic: a service has one group of each */
    public ChatReader(ChatWork work, Reader<CallEvent> others) {
        this.work = work;
        this.others = others;
    }

    @Override
    public String topic() {
        return others.topic();
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
            default -> others.on(received);
        }
    }
}
