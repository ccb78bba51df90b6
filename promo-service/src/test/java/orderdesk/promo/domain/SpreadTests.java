package orderdesk.promo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadTests {

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostAndNoLinePaysMoreThanItself(long seed) {
        var random = new Random(seed);
        var parts = random.longs(1 + random.nextInt(200), 0, random.nextBoolean() ? 100 : 1L << 45)
                .boxed()
                .toList();
        var whole = parts.stream().mapToLong(Long::longValue).sum();
        var amount = random.nextLong(whole + 1);

        var shares = Spread.of(amount, parts);

        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
        for (var i = 0; i < parts.size(); i++) {
            assertThat(shares.get(i)).isBetween(0L, parts.get(i));
        }
    }

    @Test
    void oddKopeckGoesToTheLargestRemainder() {
        assertThat(Spread.of(100, List.of(333L, 333L, 334L))).containsExactly(33L, 33L, 34L);
        assertThat(Spread.of(1, List.of(1L, 1L))).containsExactly(1L, 0L);
    }

    @Test
    void moreThanEverythingCannotBeSpread() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(11, List.of(4L, 6L)));
        assertThat(Spread.of(10, List.of(4L, 6L))).containsExactly(4L, 6L);
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(-1, List.of(4L)));
    }

    @ParameterizedTest
    @CsvSource({"1000,1000,100", "5,1000,1", "4,1000,0", "99999,3333,33330", "100,10000,100", "0,5000,0"})
    void percentIsRoundedHalfUp(long sum, int basisPoints, long expected) {
        assertThat(Spread.percent(sum, basisPoints)).isEqualTo(expected);
    }
}
