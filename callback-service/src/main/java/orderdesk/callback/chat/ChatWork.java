package orderdesk.callback.chat;

import java.util.Optional;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.callback.chat.domain.ChatStage;
import orderdesk.callback.task.domain.Stage;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.Purpose.ChatWaits;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.NotTheHolder;
import orderdesk.platform.inbox.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work that a chat is in the queue: owed while it is open, and ended by its outcome. What is done twice changes
 * nothing.
 */
public final class ChatWork {

    private static final Logger LOG = LoggerFactory.getLogger(ChatWork.class);
    private static final String SERVICE = "callback";

    private final Aggregates<Chat, CallEvent> chats;
    private final CallbackDesk desk;

    ChatWork(Aggregates<Chat, CallEvent> chats, CallbackDesk desk) {
        this.chats = chats;
        this.desk = desk;
    }

    /** The chat's own events: what a crash left undone is done when they are heard. */
    public void heard(Received<?> received, CallTaskId task) {
        chats.find(received.shop(), Chat.id(task)).map(Stored::state).ifPresent(chat -> {
            owe(chat, received.leadsTo(SERVICE));
            settle(chat, received.leadsTo(SERVICE));
        });
    }

    void owe(Chat chat, Cause cause) {
        var visitor = chat.visitor();
        var subject = Subject.writing(visitor.phone(), visitor.name(), visitor.zone())
                .about(null, chat.messages().getFirst().text())
                .agreed(visitor.consent());
        var purpose = new ChatWaits(chat.opened(), chat.answerBy());
        desk.tasks()
                .open(chat.shop(), chat.taskId(), cause, opening -> opening.owed(CallTaskKind.CHAT, subject, purpose));
    }

    /** Once nothing of this person is left, others need not wait for the end of the lease. */
    void settle(Chat chat, Cause cause) {
        if (chat.stage() instanceof ChatStage.Closed(var outcome, var topic, var by, var order, var at)) {
            var end = new Stage.Completed(outcome, topic, by, order, at);
            desk.tasks().complete(chat.shop(), chat.taskId(), end, cause);
            desk.tasks()
                    .find(chat.shop(), chat.taskId())
                    .flatMap(task -> Optional.ofNullable(task.state().holder()))
                    .filter(holder -> !desk.claims().hasWorkLeft(chat.shop(), holder))
                    .ifPresent(holder -> release(chat.shop(), holder, cause));
        }
    }

    private void release(ShopId shop, Holder holder, Cause cause) {
        try {
            desk.claims().release(shop, holder, cause);
        } catch (NotTheHolder superseded) {
            LOG.debug("The person is another's already", superseded);
        }
    }
}
