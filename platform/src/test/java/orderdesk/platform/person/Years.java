package orderdesk.platform.person;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import orderdesk.platform.shops.Shops;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Lets a running service forget as it would after some time. */
public final class Years {

    private Years() {}

    public static void pass(ApplicationContext service, Period time) {
        var collections = service.getBeanProvider(PersonData.class).stream()
                .flatMap(each -> each.collections().stream())
                .toList();
        var shops = service.getBean(Shops.class);
        var now = service.getBean(Clock.class).instant().atZone(ZoneOffset.UTC).plus(time);
        new Retention(
                        collections,
                        service.getBean(PersonSeal.class),
                        shops,
                        new Terms(shops, 36),
                        service.getBean(MongoDatabaseFactory.class)::getMongoDatabase,
                        Clock.fixed(now.toInstant(), ZoneOffset.UTC),
                        new RetentionMeters(new SimpleMeterRegistry()))
                .look();
    }
}
