package orderdesk.callback.web;

import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here: storefronts ask, operators work and say what they do, seniors and managers see everybody. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final Role[] WORKERS = {Role.OPERATOR, Role.SENIOR};
    private static final Role[] OVERSEERS = {Role.SENIOR, Role.MANAGER};
    private static final Role[] WRITERS = {Role.SENIOR, Role.MANAGER, Role.ADMIN};
    private static final Role[] SETTERS = {Role.MANAGER, Role.ADMIN};
    private static final Role[] READERS = {Role.OPERATOR, Role.SENIOR, Role.MANAGER};

    @Bean
    AccessTable accessTable() {
        return mysteries(floor(chats(telephony(new AccessTable()))))
                .allow(HttpMethod.POST, "/v1/callback-requests", Role.STOREFRONT)
                .allow(HttpMethod.POST, "/v1/registrations", Role.STOREFRONT)
                .allow(HttpMethod.GET, "/v1/queue", READERS)
                .allow(HttpMethod.GET, "/v1/wall", READERS)
                .allow(HttpMethod.GET, "/v1/queue/head", READERS)
                .allow(HttpMethod.GET, "/v1/queue/workload", READERS)
                .allow(HttpMethod.GET, "/v1/claims", OVERSEERS)
                .allow(HttpMethod.POST, "/v1/queue/next", WORKERS)
                .allow(HttpMethod.GET, "/v1/call-tasks/{id}", READERS)
                .allow(HttpMethod.POST, "/v1/call-tasks/{id}/claim", WORKERS)
                .allow(HttpMethod.POST, "/v1/call-tasks/{id}/extend", WORKERS)
                .allow(HttpMethod.POST, "/v1/call-tasks/{id}/dial", WORKERS)
                .allow(HttpMethod.POST, "/v1/call-tasks/{id}/outcome", WORKERS)
                .allow(HttpMethod.POST, "/v1/call-tasks/{id}/release", WORKERS)
                .allow(HttpMethod.POST, "/v1/call-tasks/{id}/hand-over", WORKERS)
                .allow(HttpMethod.POST, "/v1/call-tasks/{id}/notes", WORKERS)
                .allow(HttpMethod.POST, "/v1/promise-slots", WORKERS)
                .allow(HttpMethod.GET, "/v1/promises/kept", OVERSEERS)
                .allow(HttpMethod.GET, "/v1/deliveries/figures", OVERSEERS);
    }

    /** Whoever calls customers is not told by whom the desk is tried, seniors neither. */
    private static AccessTable mysteries(AccessTable table) {
        return table.allow(HttpMethod.PUT, "/v1/calls/{id}/mystery", Role.MANAGER)
                .allow(HttpMethod.PUT, "/v1/call-tasks/{id}/mystery", Role.MANAGER)
                .allow(HttpMethod.GET, "/v1/mystery-calls", Role.MANAGER)
                .allow(HttpMethod.GET, "/v1/mystery-calls/{id}", Role.MANAGER);
    }

    /** Who works, and what he has to have read. */
    private static AccessTable floor(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/presence", WORKERS)
                .allow(HttpMethod.PUT, "/v1/presence", WORKERS)
                .allow(HttpMethod.PUT, "/v1/presence/hand", WORKERS)
                .allow(HttpMethod.GET, "/v1/presences", OVERSEERS)
                .allow(HttpMethod.POST, "/v1/presences/{operator}/whisper", Role.SENIOR)
                .allow(HttpMethod.GET, "/v1/shops/{shop}/briefing", READERS)
                .allow(HttpMethod.PUT, "/v1/shops/{shop}/briefing", WRITERS)
                .allow(HttpMethod.GET, "/v1/shops/{shop}/regulation/versions", READERS)
                .allow(HttpMethod.GET, "/v1/shops/{shop}/regulation/versions/{version}", READERS)
                .allow(HttpMethod.POST, "/v1/shops/{shop}/regulation/acknowledgements", READERS)
                .allow(HttpMethod.GET, "/v1/shops/{shop}/regulation/acknowledgements", OVERSEERS);
    }

    /** Visitors come in another way: by the secret of their chat. */
    private static AccessTable chats(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/call-tasks/{id}/chat", READERS)
                .allow(HttpMethod.POST, "/v1/call-tasks/{id}/chat/answer", WORKERS)
                .allow(HttpMethod.POST, "/v1/call-tasks/{id}/chat/messages", WORKERS)
                .allow(HttpMethod.POST, "/v1/call-tasks/{id}/chat/outcome", WORKERS)
                .allow(HttpMethod.GET, "/v1/chats", OVERSEERS)
                .allow(HttpMethod.GET, "/v1/chats/figures", OVERSEERS)
                .allow(HttpMethod.GET, "/v1/shops/{shop}/widget", SETTERS)
                .allow(HttpMethod.PUT, "/v1/shops/{shop}/widget", SETTERS);
    }

    /** Calls over no shop's line are the admin's to sort out; exchanges come in another way, by signature. */
    private static AccessTable telephony(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/calls", READERS)
                .allow(HttpMethod.POST, "/v1/calls", WORKERS)
                .allow(HttpMethod.GET, "/v1/calls/figures", OVERSEERS)
                .allow(HttpMethod.GET, "/v1/calls/unassigned", Role.ADMIN)
                .allow(HttpMethod.GET, "/v1/calls/dials/{id}", WORKERS)
                .allow(HttpMethod.GET, "/v1/calls/{id}", READERS)
                .allow(HttpMethod.GET, "/v1/calls/{id}/card", READERS)
                .allow(HttpMethod.GET, "/v1/calls/{id}/recordings/{number}", READERS)
                .allow(HttpMethod.GET, "/v1/calls/{id}/accesses", OVERSEERS)
                .allow(HttpMethod.GET, "/v1/calls/{id}/ticks", READERS)
                .allow(HttpMethod.POST, "/v1/calls/{id}/orders", WORKERS)
                .allow(HttpMethod.POST, "/v1/calls/{id}/acts", WORKERS)
                .allow(HttpMethod.POST, "/v1/calls/{id}/hand-over", WORKERS)
                .allow(HttpMethod.POST, "/v1/calls/{id}/sister-shop", WORKERS)
                .allow(HttpMethod.GET, "/v1/phone-book", Role.OPERATOR, Role.SENIOR, Role.MANAGER, Role.ADMIN)
                .allow(HttpMethod.PUT, "/v1/phone-book", Role.MANAGER, Role.ADMIN)
                .allow(HttpMethod.GET, "/v1/stop-list", READERS)
                .allow(HttpMethod.PUT, "/v1/stop-list", WORKERS)
                .allow(HttpMethod.GET, "/v1/routing", Role.OPERATOR, Role.SENIOR, Role.MANAGER, Role.ADMIN)
                .allow(HttpMethod.PUT, "/v1/routing", WRITERS)
                .allow(HttpMethod.GET, "/v1/routing/route", Role.OPERATOR, Role.SENIOR, Role.MANAGER, Role.ADMIN);
    }
}
