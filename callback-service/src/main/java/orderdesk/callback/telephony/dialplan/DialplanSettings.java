package orderdesk.callback.telephony.dialplan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the dialplan of an exchange authenticates itself with; without a secret nobody may ask.
 *
 * @param user of HTTP Basic (RFC 7617)
 */
@ConfigurationProperties("orderdesk.telephony.dialplan")
record DialplanSettings(
        @DefaultValue("dialplan") String user,
        @DefaultValue("") String secret) {

    boolean isConnected() {
        return !secret.isBlank();
    }

    @Override
    public String toString() {
        return "DialplanSettings[%s]".formatted(user); // the rest is secret
    }
}
