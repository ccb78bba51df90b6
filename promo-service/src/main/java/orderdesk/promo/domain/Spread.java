package orderdesk.promo.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads a sum over parts in minor units by largest remainders (Hare quota): nothing is lost, nothing is added. */
final class Spread {

    private Spread() {}

    /**
     * @param amount at most the sum of the parts
     * @return for each part its share, at most the part itself; they sum up to the amount
     */
    static List<Long> of(long amount, List<Long> parts) {
        var whole = parts.stream().mapToLong(Long::longValue).sum();
        if (amount < 0 || amount > whole) {
            throw new IllegalArgumentException("%d cannot be spread over %d".formatted(amount, whole));
        }
        if (whole == 0) {
            return parts;
        }
        var shares = new ArrayList<Long>(parts.size());
        var remainders = new ArrayList<BigInteger>(parts.size());
        for (var part : parts) {
            var exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part));
            var divided = exact.divideAndRemainder(BigInteger.valueOf(whole));
            shares.add(divided[0].longValueExact());
            remainders.add(divided[1]);
        }
        var left = amount - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .reversed())
                .limit(left)
                .forEach(index -> shares.set(index, shares.get(index) + 1));
        return List.copyOf(shares);
    }

    /** Hundredths of a percent of a sum, rounded half up. */
    static long percent(long sum, int basisPoints) {
        return BigInteger.valueOf(sum)
                .multiply(BigInteger.valueOf(basisPoints))
                .add(BigInteger.valueOf(5_000))
                .divide(BigInteger.valueOf(10_000))
                .longValueExact();
    }
}
