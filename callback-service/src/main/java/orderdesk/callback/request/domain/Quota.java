package orderdesk.callback.request.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How often calls were asked for to one telephone, or from one address, of late: nobody can have a stranger bombed with
 * calls.
 */
public record Quota(List<Asked> asked) {

    public static final Quota NONE = new Quota(List.of());

    public Quota {
        asked = List.copyOf(asked);
    }

    /** @param request id of the call that it led to */
    public record Asked(String request, Instant at) {}

    /**
     * @param request counts once, however often it is sent
     * @throws TooManyCallbacks where {@code most} were asked for in the time before
     */
    public Quota and(String request, int most, Duration within, Instant now) {
        var recent = asked.stream()
                .filter(each -> each.at().isAfter(now.minus(within)))
                .toList();
        if (recent.stream().anyMatch(each -> each.request().equals(request))) {
            return this;
        }
        if (recent.size() >= most) {
            throw new TooManyCallbacks(
                    Duration.between(now, recent.getFirst().at().plus(within)));
        }
        var more = new ArrayList<>(recent);
        more.add(new Asked(request, now));
        return new Quota(more);
    }
}
