package orderdesk.confirmation.web;

import java.util.Arrays;
import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here: operators work, seniors and managers review, managers look. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final Role[] READERS = {Role.OPERATOR, Role.SENIOR, Role.MANAGER};
    private static final Role[] OVERSEERS = {Role.SENIOR, Role.MANAGER};
    private static final Role[] WORKERS = {Role.OPERATOR, Role.SENIOR};

    /** As in shop-service, where scripts are written. */
    private static final Role[] AUTHORS = {Role.SENIOR, Role.MANAGER, Role.ADMIN};

    /** Whoever writes scripts may not see orders for that alone. */
    static boolean seesOrders(Caller caller) {
        return Arrays.stream(READERS).anyMatch(caller::is);
    }

    @Bean
    AccessTable accessTable() {
        return quality(new AccessTable())
                .allow(HttpMethod.GET, "/v1/queue", READERS)
                .allow(HttpMethod.GET, "/v1/queue/items", READERS)
                .allow(HttpMethod.GET, "/v1/wall", READERS)
                .allow(HttpMethod.GET, "/v1/claims", OVERSEERS)
                .allow(HttpMethod.GET, "/v1/queue/head", READERS)
                .allow(HttpMethod.GET, "/v1/queue/workload", READERS)
                .allow(HttpMethod.POST, "/v1/queue/next", WORKERS)
                .allow(HttpMethod.GET, "/v1/cases/{id}", READERS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/claim", WORKERS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/extend", WORKERS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/dial", WORKERS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/offer", WORKERS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/ticks", WORKERS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/answers", WORKERS)
                .allow(HttpMethod.POST, "/v1/scripts/preview", AUTHORS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/outcome", WORKERS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/release", WORKERS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/hand-over", WORKERS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/take-over", Role.SENIOR)
                .allow(HttpMethod.POST, "/v1/cases/{id}/tags", WORKERS)
                .allow(HttpMethod.POST, "/v1/cases/{id}/notes", WORKERS);
    }

    /** Marks of talks and letters. */
    private static AccessTable quality(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/quality/scorecard", READERS)
                .allow(HttpMethod.PUT, "/v1/quality/scorecard", Role.MANAGER)
                .allow(HttpMethod.GET, "/v1/quality/plan", OVERSEERS)
                .allow(HttpMethod.PUT, "/v1/quality/plan", Role.MANAGER)
                .allow(HttpMethod.GET, "/v1/quality/work", OVERSEERS)
                .allow(HttpMethod.GET, "/v1/quality/talks/{call}", OVERSEERS)
                .allow(HttpMethod.PUT, "/v1/quality/talks/{call}/review", OVERSEERS)
                .allow(HttpMethod.POST, "/v1/quality/talks/{call}/calibrate", Role.MANAGER)
                .allow(HttpMethod.GET, "/v1/quality/results", READERS)
                .allow(HttpMethod.GET, "/v1/quality/calibration", OVERSEERS)
                .allow(HttpMethod.GET, "/v1/reviews", READERS)
                .allow(HttpMethod.GET, "/v1/reviews/{id}", READERS)
                .allow(HttpMethod.POST, "/v1/reviews/{id}/answer", WORKERS)
                .allow(HttpMethod.POST, "/v1/reviews/{id}/settle", OVERSEERS);
    }
}
