package orderdesk.order.person;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import orderdesk.order.PersonRequestDesk;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Tells the services about requests whose instance died before it did. */
class PersonAnnouncing {

    private static final Logger LOG = LoggerFactory.getLogger(PersonAnnouncing.class);

    private final PersonRequestDesk desk;
    private final Shops shops;
    private final Supplier<MongoDatabase> database;
    private final AtomicBoolean forgetting = new AtomicBoolean();

    PersonAnnouncing(PersonRequestDesk desk, Shops shops, Supplier<MongoDatabase> database) {
        this.desk = desk;
        this.shops = shops;
        this.database = database;
    }

    @Scheduled(fixedDelay = 10_000)
    void look() {
        try {
            if (!forgetting.get()) {
                PersonRequestDesk.searches().forgetting(database.get());
                forgetting.set(true);
            }
            desk.announceAll(shops.all());
        } catch (StoreUnavailable away) {
            LOG.debug("Nobody is told about persons now", away);
        }
    }
}
