package orderdesk.notification.web;

import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here: whoever talks to customers reads what they were written, managers choose the words. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final Role[] READERS = {Role.OPERATOR, Role.SENIOR, Role.MANAGER};

    /** Whoever pays money back looks at what proves it, and at nothing else that customers write. */
    private static final Role[] VIEWERS = {Role.OPERATOR, Role.SENIOR, Role.MANAGER, Role.FINANCE};

    /** A storefront looks after its own webhooks; so do the shop's managers. */
    private static final Role[] OWNERS = {Role.STOREFRONT, Role.MANAGER, Role.ADMIN};

    @Bean
    AccessTable accessTable() {
        return letters(webhooks(new AccessTable()))
                .allow(HttpMethod.GET, "/v1/messages", READERS)
                .allow(HttpMethod.GET, "/v1/addressees/{order}", READERS)
                .allow(HttpMethod.PUT, "/v1/addressees/{order}", READERS)
                .allow(HttpMethod.POST, "/v1/answers", Role.STOREFRONT)
                .allow(HttpMethod.POST, "/v1/answers/menu", Role.STOREFRONT)
                .allow(HttpMethod.GET, "/v1/replies", READERS)
                .allow(HttpMethod.GET, "/v1/replies/{name}", READERS)
                .allow(HttpMethod.GET, "/v1/replies/{name}/versions", READERS)
                .allow(HttpMethod.GET, "/v1/replies/{name}/without-order", READERS)
                .allow(HttpMethod.PUT, "/v1/replies/{name}", Role.MANAGER)
                .allow(HttpMethod.POST, "/v1/drafts", READERS)
                .allow(HttpMethod.POST, "/v1/drafts/{id}/send", READERS)
                .allow(HttpMethod.GET, "/v1/drafts/figures", Role.SENIOR, Role.MANAGER)
                .allow(HttpMethod.GET, "/v1/triggers", READERS)
                .allow(HttpMethod.GET, "/v1/triggers/{template}", READERS)
                .allow(HttpMethod.PUT, "/v1/triggers/{template}", Role.MANAGER)
                .allow(HttpMethod.GET, "/v1/templates", READERS)
                .allow(HttpMethod.GET, "/v1/templates/{template}", READERS)
                .allow(HttpMethod.GET, "/v1/templates/{template}/preview", READERS)
                .allow(HttpMethod.GET, "/v1/templates/{template}/versions", READERS)
                .allow(HttpMethod.POST, "/v1/previews", READERS)
                .allow(HttpMethod.PUT, "/v1/templates/{template}", Role.MANAGER);
    }

    private static AccessTable webhooks(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/webhooks", OWNERS)
                .allow(HttpMethod.POST, "/v1/webhooks", OWNERS)
                .allow(HttpMethod.GET, "/v1/webhooks/{id}", OWNERS)
                .allow(HttpMethod.PUT, "/v1/webhooks/{id}", OWNERS)
                .allow(HttpMethod.POST, "/v1/webhooks/{id}/rotate", OWNERS)
                .allow(HttpMethod.GET, "/v1/webhooks/{id}/deliveries", OWNERS)
                .allow(HttpMethod.POST, "/v1/webhooks/{id}/deliveries/{delivery}/replay", OWNERS)
                .allow(HttpMethod.POST, "/v1/webhooks/{id}/replay", OWNERS);
    }

    /** What customers wrote. */
    private static AccessTable letters(AccessTable table) {
        return table.allow(HttpMethod.GET, "/v1/letters", READERS)
                .allow(HttpMethod.GET, "/v1/letters/{id}", READERS)
                .allow(HttpMethod.GET, "/v1/letters/{id}/attachments/{attachment}", VIEWERS)
                .allow(HttpMethod.POST, "/v1/letters/{id}/answers", READERS)
                .allow(HttpMethod.GET, "/v1/evidence/{afterSaleCase}", READERS)
                .allow(HttpMethod.GET, "/v1/evidence/{afterSaleCase}/{file}", VIEWERS)
                .allow(HttpMethod.GET, "/v1/mailboxes", Role.SENIOR, Role.MANAGER, Role.ADMIN)
                .allow(HttpMethod.POST, "/v1/mailboxes/{id}/reread", Role.MANAGER, Role.ADMIN)
                .allow(HttpMethod.GET, "/v1/reply-addresses/{afterSaleCase}", READERS);
    }
}
