package orderdesk.inventory.delivery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nearSphere;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoint.Status;
import orderdesk.inventory.delivery.domain.PickupPoints;
import orderdesk.inventory.delivery.domain.Wanted;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One document per point: what is looked for beside the point itself, as JSON. */
public final class MongoPickupPoints implements PickupPoints {

    private static final int AT_ONCE = 50;
    private static final long SECONDS_MAX = 3;

    private final Supplier<MongoDatabase> database;
    private @Nullable MongoCollection<Document> ready;

    public MongoPickupPoints(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public void put(ShopId shop, long list, Collection<PickupPoint> points) {
        if (points.isEmpty()) {
            return;
        }
        var models = points.stream()
                .map(point -> new ReplaceOneModel<>(
                        and(eq("_id", PointDocuments.id(shop, point.carrier(), point.code())), lte("list", list)),
                        PointDocuments.document(shop, list, point),
                        new ReplaceOptions().upsert(true)))
                .toList();
        use(() -> {
            try {
                return points().bulkWrite(models, new BulkWriteOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                requireOvertaken(e);
                return e.getWriteResult();
            }
        });
    }

    /** An upsert that met a later list's document finds its id taken: that is as it should be. */
    private static void requireOvertaken(MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null
                || e.getWriteErrors().stream()
                        .anyMatch(
                                error -> ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY)) {
            throw e;
        }
    }

    @Override
    public void closeOthers(ShopId shop, Carrier carrier, long list) {
        var gone = and(of(shop, carrier), lt("list", list));
        use(() -> points().updateMany(gone, Updates.set("status", Status.CLOSED.name())));
    }

    @Override
    public long count(ShopId shop, Carrier carrier) {
        return use(() -> points().countDocuments(and(of(shop, carrier), known())));
    }

    @Override
    public Optional<PickupPoint> find(ShopId shop, Carrier carrier, String code) {
        var found = use(() ->
                points().find(eq("_id", PointDocuments.id(shop, carrier, code))).first());
        return Optional.ofNullable(found).map(PointDocuments::read);
    }

    /** A find: the same search by aggregation takes 20 times as long among 100,000. */
    @Override
    public List<Near> near(ShopId shop, GeoPoint from, Wanted wanted, int limit) {
        var near = nearSphere("at", PointDocuments.geo(from), METRES_MAX, null);
        return use(() -> {
            var fitting = new ArrayList<Near>();
            try (var found = points().find(and(open(shop, wanted), near))
                    .batchSize(AT_ONCE)
                    .maxTime(SECONDS_MAX, TimeUnit.SECONDS)
                    .cursor()) {
                while (fitting.size() < limit && found.hasNext()) {
                    var point = PointDocuments.read(found.next());
                    if (wanted.fits(point)) {
                        fitting.add(new Near(
                                point, Sphere.metres(from, point.place().point())));
                    }
                }
            }
            return fitting;
        });
    }

    @Override
    public Optional<GeoPoint> middleOfPostalCode(ShopId shop, String postalCode) {
        return middle(and(eq("shop", shop.value()), eq("postalCode", postalCode), known()));
    }

    @Override
    public Optional<GeoPoint> middleOfCity(ShopId shop, String city) {
        return middle(and(eq("shop", shop.value()), eq("city", PointDocuments.folded(city)), known()));
    }

    private Optional<GeoPoint> middle(Bson there) {
        var coordinate = "at.coordinates";
        var search = List.of(
                Aggregates.match(there),
                Aggregates.project(new Document("longitude", new Document("$arrayElemAt", List.of("$" + coordinate, 0)))
                        .append("latitude", new Document("$arrayElemAt", List.of("$" + coordinate, 1)))),
                Aggregates.group(
                        null, Accumulators.avg("longitude", "$longitude"), Accumulators.avg("latitude", "$latitude")));
        return Optional.ofNullable(use(() -> points().aggregate(search).first()))
                .map(found -> new GeoPoint(found.getDouble("latitude"), found.getDouble("longitude")));
    }

    /** The rest of what is wanted is asked of the point itself. */
    private static Document open(ShopId shop, Wanted wanted) {
        var open = new Document("shop", shop.value()).append("status", Status.OPEN.name());
        var grams = wanted.grams();
        return grams == null ? open : open.append("$or", List.of(eq("grams", null), gte("grams", grams)));
    }

    private static Bson of(ShopId shop, Carrier carrier) {
        return and(eq("shop", shop.value()), eq("carrier", carrier.word()));
    }

    private static Bson known() {
        return or(eq("status", Status.OPEN.name()), eq("status", Status.CLOSED_FOR_NOW.name()));
    }

    private static <T extends @Nullable Object> T use(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (MongoException e) {
            throw new StoreUnavailable("Pickup points are not to be had", e);
        }
    }

    /** Its indexes are made on first use, so that the service starts without a database. */
    private synchronized MongoCollection<Document> points() {
        if (ready == null) {
            var fresh = Objects.requireNonNull(database.get())
                    .getCollection("pickupPoints")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            fresh.createIndex(Indexes.compoundIndex(Indexes.ascending("shop", "status"), Indexes.geo2dsphere("at")));
            fresh.createIndex(Indexes.ascending("shop", "carrier", "list"));
            fresh.createIndex(Indexes.ascending("shop", "postalCode"));
            fresh.createIndex(Indexes.ascending("shop", "city"));
            ready = fresh;
        }
        return ready;
    }
}
