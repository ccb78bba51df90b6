package orderdesk.platform.aggregate.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import orderdesk.platform.aggregate.mongo.Batcher.Job;
import orderdesk.platform.aggregate.port.OutcomeUnknown;
import orderdesk.platform.aggregate.port.Written;
import org.bson.BsonDocument;

/** Sends operations together and tells each one's outcome apart. */
final class Bulks {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<BsonDocument> collection;
    private final Written onTaken;

    /** @param onTaken what it means that the id is in use */
    Bulks(MongoCollection<BsonDocument> collection, Written onTaken) {
        this.collection = collection;
        this.onTaken = onTaken;
    }

    void write(List<Job<WriteModel<BsonDocument>, Written>> jobs) {
        try {
            collection.bulkWrite(jobs.stream().map(Job::input).toList(), UNORDERED);
        } catch (MongoBulkWriteException e) {
            tellApart(jobs, e);
        } catch (MongoException e) {
            throw Failures.writing(e);
        }
        jobs.forEach(job -> job.done().complete(Written.DONE));
    }

    private void tellApart(List<Job<WriteModel<BsonDocument>, Written>> jobs, MongoBulkWriteException e) {
        for (var error : e.getWriteErrors()) {
            fail(jobs.get(error.getIndex()), error);
        }
        if (e.getWriteConcernError() != null) {
            throw new OutcomeUnknown("Not known to be durable", e);
        }
    }

    /** An upsert that finds its revision gone would make a fragment; the validator sees that before the index does. */
    private void fail(Job<WriteModel<BsonDocument>, Written> job, BulkWriteError error) {
        if (error.getCode() == Failures.DUPLICATE_KEY && Failures.isOfId(error.getMessage())) {
            job.done().complete(onTaken);
        } else if (error.getCode() == Failures.VALIDATION) {
            job.done().complete(Written.LOST);
        } else if (error.getCode() == Failures.DUPLICATE_KEY || Failures.OWN_MISTAKES.contains(error.getCode())) {
            job.done().completeExceptionally(new IllegalStateException("Refused with code " + error.getCode()));
        } else {
            job.done().completeExceptionally(new OutcomeUnknown("Failed with code " + error.getCode(), null));
        }
    }
}
