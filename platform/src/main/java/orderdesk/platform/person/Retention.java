package orderdesk.platform.person;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.person.Ageing.Aged;
import orderdesk.platform.shops.Shops;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets what is personal a shop's term after its end, in every collection of the service, as an erasure does.
 *
 * <p><b>Guarantees.</b> What hangs on a document goes first, the document last: who dies in between is followed by one
 * who finds all of it again. Two instances do the same twice, and it is counted once. What is open or owed is passed
 * over and looked at again; nothing waits behind it. One that fails leaves the others alone.
 */
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final int PAGE = 100;

    /** Of one shop in one collection and round. */
    private static final int PAGES_MAX = 5;

    private final List<PersonCollection> collections;
    private final PersonSeal seal;
    private final Shops shops;
    private final Terms terms;
    private final Supplier<MongoDatabase> database;
    private final Clock clock;
    private final RetentionMeters meters;
    private final AtomicBoolean prepared = new AtomicBoolean();
    private final Walk walk = new Walk("retention", this::look);

    /** Where a walk that did not come to its end goes on; whoever has forgotten it begins anew. */
    private final Map<String, BsonDocument> places = new HashMap<>();

    Retention(
            List<PersonCollection> collections,
            PersonSeal seal,
            Shops shops,
            Terms terms,
            Supplier<MongoDatabase> database,
            Clock clock,
            RetentionMeters meters) {
        this.collections = List.copyOf(collections);
        this.seal = seal;
        this.shops = shops;
        this.terms = terms;
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    /** A first walk takes minutes. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void wake() {
        walk.begin();
    }

    public void look() {
        try {
            prepare();
            var all = shops.all();
            for (var each : collections) {
                each.ageing().ifPresent(ageing -> ageing.shops(all).forEach(shop -> look(each.name(), ageing, shop)));
                each.ageing().ifPresent(ageing -> measure(each.name(), ageing, ageing.shops(all)));
            }
        } catch (StoreUnavailable away) {
            LOG.debug("Nothing is forgotten now", away);
        }
    }

    private void prepare() {
        if (!prepared.get()) {
            collections.forEach(each -> {
                each.prepare(database.get());
                each.ageing().ifPresent(ageing -> ageing.prepare(database.get()));
            });
            prepared.set(true);
        }
    }

    private void look(String name, Ageing ageing, ShopId shop) {
        var now = clock.instant();
        var before = terms.before(shop, now);
        var place = name + "/" + shop.value();
        var forgotten = 0;
        for (var page = 0; page < PAGES_MAX; page++) {
            var aged = ageing.aged(database.get(), shop, before, places.get(place), PAGE);
            for (var each : aged) {
                if (each.isOver(before) && isForgotten(name, ageing, shop, each, before)) {
                    forgotten++;
                }
            }
            if (aged.size() < PAGE) {
                places.remove(place);
                break;
            }
            places.put(place, aged.getLast().document());
        }
        if (forgotten > 0) {
            LOG.info("Of shop {}, {} of {} were forgotten that ended before {}", shop.value(), forgotten, name, before);
        }
    }

    private boolean isForgotten(String name, Ageing ageing, ShopId shop, Aged aged, Instant before) {
        try {
            var who = seal.keyed("%s/%s".formatted(shop.value(), aged.who()));
            var request = UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8));
            var hanging = new Trail(request, shop, before, aged.ids());
            followers(hanging);
            var done = ageing.forget(database.get(), aged, hanging.with(aged.personal()), clock.instant());
            if (done) {
                meters.forgotten(name);
            }
            return done;
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException e) {
            meters.failed(name);
            LOG.error("One of {} of shop {} cannot be forgotten; tried again later", name, shop.value(), e);
            return false;
        }
    }

    /** Files and the like, which end with what they hang on; found by their ids only. */
    private void followers(Trail hanging) {
        if (hanging.marks().isEmpty()) {
            return;
        }
        var trail = hanging;
        var followers = new ArrayList<PersonCollection>();
        for (var each : collections) {
            if (each.ageing().isEmpty() && each.isFollower()) {
                followers.add(each);
                trail = trail.with(each.marks(database.get(), trail));
            }
        }
        for (var each : followers) {
            each.erase(database.get(), trail);
        }
    }

    private void measure(String name, Ageing ageing, Iterable<ShopId> its) {
        var now = clock.instant();
        var oldest = now;
        for (var shop : its) {
            var here = ageing.oldest(database.get(), shop, now);
            oldest = here.filter(oldest::isAfter).isPresent() ? here.get() : oldest;
        }
        meters.oldest(name, Duration.between(oldest, now));
    }
}
