package orderdesk.callback.promise.domain;

import java.util.List;

/**
 * How promises ended (R083).
 *
 * @param unchecked how many of all these were given without a look whether they can be kept
 * @param rate kept of those that were kept or broken, from 0 to 1; 1 where none was either
 */
public record KeptRate(long kept, long broken, long renegotiated, long lapsed, long unchecked, double rate) {

    public static KeptRate of(List<GivenPromise> promises) {
        var kept = count(promises, GivenPromise.End.KEPT);
        var broken = count(promises, GivenPromise.End.BROKEN);
        return new KeptRate(
                kept,
                broken,
                count(promises, GivenPromise.End.RENEGOTIATED),
                count(promises, GivenPromise.End.LAPSED),
                promises.stream()
                        .filter(promise -> Boolean.TRUE.equals(promise.unchecked()))
                        .count(),
                kept + broken == 0 ? 1 : (double) kept / (kept + broken));
    }

    private static long count(List<GivenPromise> promises, GivenPromise.End end) {
        return promises.stream().filter(promise -> promise.end() == end).count();
    }
}
