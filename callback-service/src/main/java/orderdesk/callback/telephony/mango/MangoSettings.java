package orderdesk.callback.telephony.mango;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Mango Office; without a key there is none, and its addresses here are unknown.
 *
 * @param url of its API
 * @param key {@code vpbx_api_key}
 * @param salt {@code vpbx_api_salt}, secret; both sides sign with it
 * @param within how long it may take to answer
 * @param replayWindow how old a notice may be; within it a repeated one changes nothing anyway
 * @param keepPlaceKey that a caller in a queue presses to be called instead of waiting; none where it is empty
 * @param routes whether it is told where a call rings that comes into a menu or a queue of its own
 * @param skew how far its clock may be ahead of ours
 */
@ConfigurationProperties("orderdesk.telephony.mango")
record MangoSettings(
        @DefaultValue("https://app.mango-office.ru/vpbx/") URI url,
        @DefaultValue("") String key,
        @DefaultValue("") String salt,
        @DefaultValue("3s") Duration within,
        @DefaultValue("24h") Duration replayWindow,
        @DefaultValue("1") String keepPlaceKey,
        @DefaultValue("false") boolean routes,
        @DefaultValue("5m") Duration skew) {

    boolean isConnected() {
        return !key.isBlank();
    }

    @Override
    public String toString() {
        return "MangoSettings[%s]".formatted(url); // the rest is secret
    }
}
