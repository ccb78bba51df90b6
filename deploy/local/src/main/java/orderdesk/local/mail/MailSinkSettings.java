package orderdesk.local.mail;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the mail server listens, on 127.0.0.1, and whose mailboxes it has.
 *
 * @param smtp takes mail
 * @param page shows it
 * @param imap lets the mailboxes be read
 * @param boxes addresses that mail is kept for, as a mail provider does; everybody's password is {@code demo}
 */
@ConfigurationProperties("orderdesk.mail-sink")
record MailSinkSettings(
        int smtp,
        int page,
        int imap,

        @DefaultValue({"zakaz@tribuna.demo", "zakaz@chasy.demo"})
        List<String> boxes) {

    MailSinkSettings {
        boxes = List.copyOf(boxes);
    }
}
