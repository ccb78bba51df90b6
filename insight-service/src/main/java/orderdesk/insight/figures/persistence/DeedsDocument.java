package orderdesk.insight.figures.persistence;

import java.time.Duration;
import java.util.List;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Passage.Deeds;
import orderdesk.insight.figures.domain.Passage.Promises;
import orderdesk.insight.figures.domain.Passage.Work;
import org.bson.Document;

/** What an operator did for an order, as it is stored with its passage. */
final class DeedsDocument {

    private DeedsDocument() {}

    static Document of(Deeds deeds) {
        var promises = deeds.promises();
        return new Document("operator", deeds.operator())
                .append("attempts", deeds.attempts())
                .append("handlingMillis", deeds.work().handling().toMillis())
                .append("wrapUpMillis", deeds.work().wrapUp().toMillis())
                .append("given", promises.given())
                .append("kept", promises.kept())
                .append("renegotiated", promises.renegotiated())
                .append("broken", promises.broken())
                .append("lapsed", promises.lapsed());
    }

    /** By the rules before the second, all of an order's work was kept as that of its one operator. */
    static List<Deeds> read(Document passage) {
        var stored = passage.getList("deeds", Document.class);
        return stored == null
                ? List.of(former(passage))
                : stored.stream().map(DeedsDocument::deeds).toList();
    }

    private static Deeds deeds(Document stored) {
        return new Deeds(
                stored.getString("operator"),
                stored.getInteger("attempts"),
                work(stored),
                new Promises(
                        stored.getInteger("given"),
                        stored.getInteger("kept"),
                        stored.getInteger("renegotiated"),
                        stored.getInteger("broken"),
                        stored.getInteger("lapsed")));
    }

    private static Deeds former(Document passage) {
        var operator = passage.getString(PassageDocument.OPERATOR);
        return new Deeds(
                operator == null ? Grouping.NONE : operator,
                passage.getInteger("attempts", 0),
                work(passage),
                new Promises(
                        passage.getInteger("promisesGiven", 0),
                        passage.getInteger("promisesKept", 0),
                        passage.getInteger("promisesRenegotiated", 0),
                        passage.getInteger("promisesBroken", 0),
                        passage.getInteger("promisesLapsed", 0)));
    }

    private static Work work(Document stored) {
        return new Work(millis(stored, "handlingMillis"), millis(stored, "wrapUpMillis"));
    }

    private static Duration millis(Document stored, String field) {
        return Duration.ofMillis(stored.get(field, 0L));
    }
}
