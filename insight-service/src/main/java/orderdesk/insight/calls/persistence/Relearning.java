package orderdesk.insight.calls.persistence;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.concurrent.TimeUnit;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Learns anew, from the facts that were kept, what is counted of calls: after the rules have changed, and after what was
 * learned is lost. The topics are not needed for it. What is said meanwhile is learned as it comes.
 *
 * <p><b>Guarantee.</b> It goes on where it ended, whichever instance goes on; two at once do the same twice.
 */
final class Relearning {

    private static final Logger LOG = LoggerFactory.getLogger(Relearning.class);
    private static final int BATCH = 1_000;
    private static final String PROGRESS = "calls";
    private static final String NOT_BEGUN = "";

    private final CallCollections collections;
    private final CallFacts facts;
    private final MongoCallLog log;

    Relearning(CallCollections collections, CallFacts facts, MongoCallLog log) {
        this.collections = collections;
        this.facts = facts;
        this.log = log;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void all() {
        try {
            for (var learned = some(BATCH); learned > 0; learned = some(BATCH)) {
                LOG.info("Learned {} facts of calls anew by the rules of this build", learned);
            }
        } catch (StoreUnavailable away) {
            LOG.debug("Calls are learned anew when the database is back", away);
        }
    }

    /**
     * Learns some more.
     *
     * @return how many facts; all are learned by the rules of this build where it is zero
     */
    int some(int limit) {
        var progress = progress();
        if (progress.getBoolean("done", false)) {
            return 0;
        }
        var batch = facts.after(progress.getString("after"), limit);
        batch.forEach(kept -> log.learn(kept.shop(), kept.fact()));
        if (batch.isEmpty()) {
            keep(progress.append("done", true));
        } else {
            keep(progress.append("after", batch.getLast().id()));
        }
        return batch.size();
    }

    private Document progress() {
        try {
            var stored = collections
                    .of(CallCollections.LEARNED)
                    .find(Filters.eq("_id", PROGRESS))
                    .first();
            return stored != null && stored.getInteger("rules", 0) >= Learning.RULES
                    ? stored
                    : new Document("_id", PROGRESS)
                            .append("rules", Learning.RULES)
                            .append("after", NOT_BEGUN);
        } catch (MongoException e) {
            throw new StoreUnavailable("How far calls are learned cannot be read", e);
        }
    }

    private void keep(Document progress) {
        try {
            collections
                    .of(CallCollections.LEARNED)
                    .replaceOne(Filters.eq("_id", PROGRESS), progress, new ReplaceOptions().upsert(true));
        } catch (MongoException e) {
            throw new StoreUnavailable("How far calls are learned is not kept", e);
        }
    }
}
