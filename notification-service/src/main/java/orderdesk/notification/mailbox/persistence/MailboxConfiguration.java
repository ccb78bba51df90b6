package orderdesk.notification.mailbox.persistence;

import java.time.Clock;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.channel.Channels;
import orderdesk.notification.channel.MailSettings;
import orderdesk.notification.mailbox.Attachments;
import orderdesk.notification.mailbox.BoxedAnswers;
import orderdesk.notification.mailbox.MailSending;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.notification.mailbox.MailboxSettings;
import orderdesk.notification.mailbox.Raws;
import orderdesk.notification.mailbox.ReplyAddresses;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailboxSettings.class)
class MailboxConfiguration {

    @Bean
    ReplyAddresses replyAddresses(Environment environment) {
        return ReplyAddresses.of(environment);
    }

    /** Where the answer to a message goes; a shop whose mail is not read has no such address. */
    @Bean
    orderdesk.notification.text.ReplyAddresses customersAnswers(ReplyAddresses addresses, MailboxSettings settings) {
        return new BoxedAnswers(addresses, settings.boxes());
    }

    @Bean
    Attachments attachments(MongoDatabaseFactory mongo, Clock clock) {
        return new StoredAttachments(mongo.getMongoDatabase(), clock);
    }

    @Bean
    Raws raws(MongoDatabaseFactory mongo, Clock clock) {
        return new StoredRaws(mongo.getMongoDatabase(), clock);
    }

    @Bean
    MailboxDesks mailboxDesks(
            AggregateStore store,
            Attachments attachments,
            Raws raws,
            MailboxSettings settings,
            ReplyAddresses addresses,
            MailSettings mail,
            Channels channels,
            NotificationDesk desk,
            Shops shops,
            Clock clock) {
        return MailboxDesks.on(
                store,
                attachments,
                raws,
                settings,
                addresses,
                mail.from(),
                channels,
                desk.texts(),
                desk.sending()::returned,
                shops,
                clock);
    }

    @Bean
    MailboxDesk mailboxDesk(MailboxDesks desks) {
        return desks.desk();
    }

    @Bean
    MailSending mailSending(MailboxDesks desks) {
        return desks.sending();
    }
}
