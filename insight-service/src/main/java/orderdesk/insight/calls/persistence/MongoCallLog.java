package orderdesk.insight.calls.persistence;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.CallFact;
import orderdesk.insight.calls.domain.CallLog;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.Received;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One document per call, per call that is owed, and per turn of an operator; none is ever loaded to be changed. */
final class MongoCallLog implements CallLog {

    private static final int DUPLICATE_KEY = 11000;

    /** Two instances that make the same document at once: the second finds it at its next try. */
    private static final int TRIES = 3;

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CallCollections collections;
    private final CallFacts facts;

    MongoCallLog(CallCollections collections, CallFacts facts) {
        this.collections = collections;
        this.facts = facts;
    }

    @Override
    public void keep(Received<? extends CallEvent> received) {
        if (received.event() instanceof PresenceChanged turned) {
            turn(received, turned);
        } else if (Learning.isAbout(received.event())) {
            keep(received, new CallFact.Heard(received.event(), caller(received.shop(), received.event())));
        }
    }

    @Override
    public void mail(Received<?> received, MailEvent event) {
        switch (event) {
            case MailEvent.MailReceived letter -> {
                if (letter.kind() == MailKind.REQUEST) { // of the others nobody waits for an answer
                    keep(received, new CallFact.LetterCame(letter.letterId().value(), letter.receivedAt()));
                }
            }
            case MailEvent.MailAnswered answer -> {
                var letters = Stream.of(answer.letterId(), answer.thread()).filter(Objects::nonNull);
                keep(
                        received,
                        new CallFact.LettersAnswered(
                                letters.map(LetterId::value).collect(Collectors.toSet()), answer.at()));
            }
        }
    }

    @Override
    public void tie(Received<?> received, String call, OrderId order) {
        if (UUID_TEXT.matcher(call).matches()) { // of an exchange's own id nothing is known here
            keep(received, new CallFact.Tied(UUID.fromString(call), order));
        }
    }

    private void keep(Received<?> received, CallFact fact) {
        facts.keep(new CallFacts.Kept(received.id(), received.shop(), fact));
        learn(received.shop(), fact);
    }

    /** The person as callback-service names him: no number is kept. */
    private static @Nullable UUID caller(ShopId shop, CallEvent event) {
        var phone = event instanceof CallEvent.CallEnded ended ? ended.sides().customer() : null;
        return phone == null ? null : Ids.of(shop.value(), phone.e164());
    }

    void learn(ShopId shop, CallFact fact) {
        for (var learning : Learning.of(fact)) {
            var which = Filters.and(Filters.eq("_id", learning.id().toString()), Filters.eq("shop", shop.value()));
            write(collections.of(learning.collection()), which, Updates.combine(learning.updates()), 1);
        }
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
