package orderdesk.callback.telephony.zadarma;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Zadarma; without a secret there is none, and its address here is unknown. Without a key it tells of
 * calls, and cannot be asked for any.
 *
 * @param url of its API
 * @param key of its API, which stands before each signature of ours
 * @param secret what both sides sign with
 * @param sips by a line's digits, the SIP number or extension there whose CallerID is this line: it takes no line with a
 *     request to call, so a line that is not named here is not called from
 * @param within how long it may take to answer
 * @param zone of the account: its times name none
 * @param replayWindow how long ago a call may have begun of which it tells
 * @param skew how far its clock may be ahead of ours
 */
@ConfigurationProperties("orderdesk.telephony.zadarma")
record ZadarmaSettings(
        @DefaultValue("https://api.zadarma.com") URI url,
        @DefaultValue("") String key,
        @DefaultValue("") String secret,
        @DefaultValue Map<String, String> sips,
        @DefaultValue("3s") Duration within,
        @DefaultValue("Europe/Moscow") ZoneId zone,
        @DefaultValue("24h") Duration replayWindow,
        @DefaultValue("5m") Duration skew) {

    ZadarmaSettings {
        sips = Map.copyOf(sips);
    }

    /** It may tell of calls. */
    boolean isConnected() {
        return !secret.isBlank();
    }

    /** It may be asked, too. */
    boolean isAsked() {
        return isConnected() && !key.isBlank();
    }

    @Override
    public String toString() {
        return "ZadarmaSettings[%s]".formatted(url); // the rest is secret
    }
}
