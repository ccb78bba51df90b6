package orderdesk.promo.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.platform.Decision;

/**
 * The code of a certificate that is to reach its customer by a message: the request that it follows from, by which it
 * can be said again, and when it was.
 *
 * @param client who asked for the certificate
 * @param key his Idempotency-Key
 * @param told within the last day, oldest first
 */
public record Disclosure(String client, String key, List<Instant> told) {

    /** So often in {@link #WITHIN}: more attempts than one message has. */
    public static final int TOLD_MAX = 50;

    public static final Duration WITHIN = Duration.ofHours(24);

    public Disclosure {
        told = List.copyOf(told);
    }

    public static Disclosure of(String client, String key) {
        return new Disclosure(client, key, List.of());
    }

    /** @throws ToldTooOften for once more than it may be told in a day */
    public Decision<Disclosure, CodeTold> tell(String to, Instant now) {
        var lately = told.stream().filter(at -> at.plus(WITHIN).isAfter(now)).toList();
        if (lately.size() >= TOLD_MAX) {
            throw new ToldTooOften(Duration.between(now, lately.getFirst().plus(WITHIN)));
        }
        var next = Stream.concat(lately.stream(), Stream.of(now)).toList();
        return Decision.of(new Disclosure(client, key, next), new CodeTold(to, now));
    }

    @Override
    public String toString() {
        return "Disclosure[%d]".formatted(told.size()); // with the key of codes, the request gives the code
    }

    /** Kept as evidence of who was told; nobody else hears of it. */
    public record CodeTold(String to, Instant at) {}
}
