package orderdesk.callback.telephony.asterisk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The manager account of an Asterisk; without a secret none is connected.
 *
 * @param host reached over loopback or a network of one's own: AMI sends secrets in the clear
 * @param technology of telephones and trunks, as in {@code PJSIP/101}
 * @param incoming context of the dialplan in which calls from outside begin
 * @param outgoing context in which a number or an extension is dialled
 * @param hold context in which {@code hold} plays music to who waits, and {@code wait} keeps who lets him wait
 * @param within how long it may take to connect, and to answer
 */
@ConfigurationProperties("orderdesk.telephony.asterisk")
record AsteriskSettings(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("5038") int port,
        @DefaultValue("orderdesk") String user,
        String secret,
        @DefaultValue("PJSIP") String technology,
        @DefaultValue("from-trunk") String incoming,
        @DefaultValue("from-internal") String outgoing,
        @DefaultValue("orderdesk-hold") String hold,
        @DefaultValue("3s") Duration within) {

    @Override
    public String toString() {
        return "AsteriskSettings[%s:%d]".formatted(host, port); // the rest is secret
    }
}
