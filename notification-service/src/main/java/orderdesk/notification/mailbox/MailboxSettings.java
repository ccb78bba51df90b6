package orderdesk.notification.mailbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which mailboxes are read.
 *
 * @param every inbox and spam alike (R086)
 * @param lookBack how old a letter may be when a mailbox is read for the first time
 * @param perRound letters of one folder that are read together
 * @param perSenderAnHour more of one sender are counted, and left where they are
 * @param ofStrangersAnHour more of all in one mailbox with whom nobody here has dealt yet are counted likewise
 */
@ConfigurationProperties("orderdesk.mailbox")
public record MailboxSettings(
        @DefaultValue List<Box> boxes,
        @DefaultValue("60s") Duration every,
        @DefaultValue("3d") Duration lookBack,
        @DefaultValue("200") int perRound,
        @DefaultValue("60") int perSenderAnHour,
        @DefaultValue("300") int ofStrangersAnHour) {

    public MailboxSettings {
        boxes = List.copyOf(boxes);
    }
}
