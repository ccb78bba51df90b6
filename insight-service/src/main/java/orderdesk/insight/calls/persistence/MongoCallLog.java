package orderdesk.insight.calls.persistence;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.UUID;
import java.util.regex.Pattern;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.CallLog;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.Received;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per call, per call that is owed, and per turn of an operator; none is ever loaded to be changed. */
final class MongoCallLog implements CallLog {

    private static final int DUPLICATE_KEY = 11000;

    /** Two instances that make the same document at once: the second finds it at its next try. */
    private static final int TRIES = 3;

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CallCollections collections;

    MongoCallLog(CallCollections collections) {
        this.collections = collections;
    }

    @Override
    public void keep(Received<? extends CallEvent> received) {
        if (received.event() instanceof PresenceChanged turned) {
            turn(received, turned);
            return;
        }
        learn(received.shop(), Learning.of(received.shop(), received.event()));
    }

    @Override
    public void tie(Received<?> received, String call, OrderId order) {
        if (UUID_TEXT.matcher(call).matches()) { // of an exchange's own id nothing is known here
            learn(received.shop(), Learning.tied(UUID.fromString(call), order));
        }
    }

    private void learn(ShopId shop, Learning learning) {
        if (learning.updates().isEmpty()) {
            return;
        }
        var which = Filters.and(Filters.eq("_id", learning.id().toString()), Filters.eq("shop", shop.value()));
        write(collections.of(learning.collection()), which, Updates.combine(learning.updates()), 1);
    }

    private static void write(MongoCollection<Document> into, Bson which, Bson updates, int attempt) {
        try {
            into.updateOne(which, updates, new UpdateOptions().upsert(true));
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY || attempt == TRIES) {
                throw new StoreUnavailable("What was said of a call is not kept", e);
            }
            write(into, which, updates, attempt + 1);
        }
    }

    private void turn(Received<?> received, PresenceChanged turned) {
        var turn = new Document("_id", received.id())
                .append("shop", received.shop().value())
                .append("operator", turned.operator().value())
                .append("presence", turned.presence().name())
                .append("at", turned.at())
                .append("sequence", received.sequence());
        try {
            collections.of(CallCollections.TURNS).insertOne(turn);
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) { // it was delivered before
                throw new StoreUnavailable("Turn %s is not kept".formatted(received.id()), e);
            }
        }
    }
}
