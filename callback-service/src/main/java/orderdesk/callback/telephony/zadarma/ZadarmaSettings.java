package orderdesk.callback.telephony.zadarma;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Zadarma; without a secret there is none, and its address here is unknown.
 *
 * @param secret what it signs with
 * @param zone of the account: its times name none
 * @param replayWindow how long ago a call may have begun of which it tells
 * @param skew how far its clock may be ahead of ours
 */
@ConfigurationProperties("orderdesk.telephony.zadarma")
record ZadarmaSettings(
        @DefaultValue("") String secret,
        @DefaultValue("Europe/Moscow") ZoneId zone,
        @DefaultValue("24h") Duration replayWindow,
        @DefaultValue("5m") Duration skew) {

    boolean isConnected() {
        return !secret.isBlank();
    }

    @Override
    public String toString() {
        return "ZadarmaSettings[%s]".formatted(zone); // the rest is secret
    }
}
