package orderdesk.notification.web;

import java.time.Clock;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.PostOffice;
import orderdesk.notification.Story;
import orderdesk.notification.evidence.KeptEvidence;
import orderdesk.notification.evidence.Uploads;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.notification.mailbox.Post;
import orderdesk.notification.mailbox.ReplyAddresses;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.WebOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The service's HTTP side over a store in memory. It bears no stereotype, so that the application's own scan, in tests
 * on real servers, does not find it.
 */
@ComponentScan({"orderdesk.notification.web", "orderdesk.notification.mailbox.web"})
@Import({WebOnly.class, Tokens.Issuer.class})
class NotificationWeb {

    @Bean
    PostOffice office() {
        var office = new PostOffice(Story.PLACED);
        office.hear(Story.placed());
        office.send();
        return office;
    }

    @Bean
    Clock clock(PostOffice office) {
        return office.clock;
    }

    @Bean
    Shops shops() {
        return new FixedShops();
    }

    @Bean
    NotificationDesk desk(PostOffice office) {
        return office.desk();
    }

    @Bean
    KeptEvidence files(PostOffice office) {
        return new KeptEvidence(office.clock);
    }

    @Bean
    Uploads uploads(PostOffice office, KeptEvidence files) {
        return new Uploads(office.desk().evidence(), files);
    }

    @Bean
    Post post(PostOffice office) {
        var post = new Post();
        post.texts = office.desk().texts();
        return post;
    }

    @Bean
    MailboxDesk mailboxes(Post post) {
        return post.desks().desk();
    }

    @Bean
    ReplyAddresses replyAddresses(Post post) {
        return post.addresses;
    }
}
