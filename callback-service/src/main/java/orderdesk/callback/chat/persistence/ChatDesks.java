package orderdesk.callback.chat.persistence;

import java.time.Clock;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.Trained;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;

/** Opens chats on a store, and builds the desk that works on them. */
public final class ChatDesks {

    private ChatDesks() {}

    public static ChatDesk on(AggregateStore store, CallbackDesk desk, Shops shops, Clock clock) {
        var chats = store.open(new ChatKind());
        return new ChatDesk(chats, new StoredChats(chats), desk, new Trained(shops), clock);
    }
}
