package orderdesk.platform.person;

import orderdesk.platform.aggregate.mongo.Rewriting;
import orderdesk.platform.aggregate.protocol.Rewriter;
import org.bson.BsonArray;
import org.bson.BsonDocument;

/** What of an aggregate its customer is handed over. */
final class KeptCopy {

    private static final String ID = "_id";

    private KeptCopy() {}

    static byte[] of(BsonDocument document, Rewriting<?, ?> rewriting) {
        var history = new BsonArray();
        rewriting
                .history(
                        document.getString("shop").getValue(),
                        document.getString(ID).getValue())
                .forEach(page -> page.getArray("entries").forEach(entry -> history.add(told(entry.asDocument()))));
        document.getArray("history", new BsonArray()).forEach(entry -> history.add(told(entry.asDocument())));
        return Rewriter.json(new BsonDocument(ID, document.get(ID))
                .append("state", document.getDocument("state"))
                .append("history", history));
    }

    /** Who of the desk did it and under which request is not his business. */
    private static BsonDocument told(BsonDocument entry) {
        return entry.getDocument("data");
    }
}
