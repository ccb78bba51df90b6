package orderdesk.local.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the mail sink listens, on 127.0.0.1.
 *
 * @param smtp takes mail
 * @param page shows it
 */
@ConfigurationProperties("orderdesk.mail-sink")
record MailSinkSettings(int smtp, int page) {}
