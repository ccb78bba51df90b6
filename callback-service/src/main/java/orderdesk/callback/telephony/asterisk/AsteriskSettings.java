package orderdesk.callback.telephony.asterisk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param recordings where a web server gives what the dialplan recorded, as {@code https://pbx.example/monitor/}; without it
 *     recordings are left where they are
 * @param recordingsUser of that server (HTTP Basic), where it wants one
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
        @Nullable URI recordings,
        @DefaultValue("") String recordingsUser,
        @DefaultValue("") String recordingsSecret,
        @DefaultValue("3s") Duration within) {

    /** @throws IllegalArgumentException where recordings are at no address of a web server */
    AsteriskSettings {
        if (recordings != null && !isFolder(recordings)) {
            throw new IllegalArgumentException("Recordings are at an http or https address of a folder, ending in /");
        }
    }

    private static boolean isFolder(URI address) {
        return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && String.valueOf(address.getRawPath()).endsWith("/");
    }

    /** Nothing where it lets in everybody who reaches it. */
    String credentials() {
        var pair = (recordingsUser + ":" + recordingsSecret).getBytes(StandardCharsets.UTF_8);
        return recordingsUser.isEmpty() ? "" : "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "AsteriskSettings[%s:%d]".formatted(host, port); // the rest is secret
    }
}
