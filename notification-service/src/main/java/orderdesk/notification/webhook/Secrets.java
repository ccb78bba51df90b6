package orderdesk.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.webhook.domain.Endpoint;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The secrets of endpoints, and signatures by them, as Standard Webhooks 1.0.0 has them. A secret is derived from the
 * service's key (HMAC-SHA-256, RFC 2104), so that no database holds one.
 */
public final class Secrets {

    private static final String LOCAL_KEY = "local-webhook-key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private final byte[] key;

    public Secrets(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException in the production profile without {@code orderdesk.webhooks.key} */
    public static Secrets of(Environment environment) {
        var key = environment.getProperty("orderdesk.webhooks.key", LOCAL_KEY);
        if (key.equals(LOCAL_KEY) && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("orderdesk.webhooks.key is needed: secrets of endpoints follow from it");
        }
        return new Secrets(key);
    }

    /** As its owner keeps it: {@code whsec_} and 32 bytes in base 64. */
    public String current(ShopId shop, Endpoint endpoint) {
        return PREFIX + Base64.getEncoder().encodeToString(secret(shop, endpoint, endpoint.generation()));
    }

    /** The header {@code webhook-signature}: one by the secret, and for a day after a rotation one by the former. */
    String signature(ShopId shop, Endpoint endpoint, String id, Instant at, String body) {
        var signed = "%s.%d.%s".formatted(id, at.getEpochSecond(), body);
        var now = "v1," + signature(secret(shop, endpoint, endpoint.generation()), signed);
        return endpoint.formerSigns(at)
                ? now + " v1," + signature(secret(shop, endpoint, endpoint.generation() - 1), signed)
                : now;
    }

    private static String signature(byte[] secret, String signed) {
        return Base64.getEncoder().encodeToString(mac(secret, signed));
    }

    private byte[] secret(ShopId shop, Endpoint endpoint, int generation) {
        return mac(key, "webhook\n%s\n%s\n%d".formatted(shop, endpoint.id(), generation));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
