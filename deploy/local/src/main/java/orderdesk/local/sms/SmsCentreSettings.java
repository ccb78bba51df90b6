package orderdesk.local.sms;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the SMS centre listens.
 *
 * @param smpp takes messages, by SMPP 3.4
 * @param page shows them
 */
@ConfigurationProperties("orderdesk.sms-centre")
record SmsCentreSettings(int smpp, int page) {}
