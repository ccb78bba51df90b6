package orderdesk.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.claim.WorkRefusal.HandsFull;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {1, 3, Limits.PERSONS_MAX, 100})
    void shopSaysHowManyPersonsOneMayHold(int most) {
        assertThatCode(() -> asking(most - 1, most)).doesNotThrowAnyException();
        assertThatExceptionOfType(HandsFull.class).isThrownBy(() -> asking(most, most));
    }

    @Test
    void twentyWhereItSaysNothing() {
        assertThatCode(() -> asking(19, null)).doesNotThrowAnyException();
        assertThatExceptionOfType(HandsFull.class).isThrownBy(() -> asking(20, null));
    }

    @Test
    void loadNamesTheCapOfTheStrictestShop() {
        var claims = List.of(claim(FixedShops.TRIBUNA, 1), claim(FixedShops.CHASY, 2));

        var loads = workload(claims, 3).of(Set.of(FixedShops.TRIBUNA, FixedShops.CHASY));

        assertThat(loads).singleElement().satisfies(load -> {
            assertThat(load.persons()).isEqualTo(2);
            assertThat(load.personsMax()).isEqualTo(3);
        });
    }

    private static void asking(int held, @Nullable Integer most) {
        var claims = IntStream.range(0, held)
                .mapToObj(person -> claim(FixedShops.TRIBUNA, person))
                .toList();
        workload(claims, most).requireRoom(FixedShops.ANNA, FixedShops.TRIBUNA, new UUID(7, 7));
    }

    private static Workload workload(List<PersonClaim> claims, @Nullable Integer most) {
        var shops = new FixedShops().with(FixedShops.TRIBUNA, capped(FixedShops.tribuna(), most));
        return new Workload(held(claims), shops, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ShopSettings capped(ShopSettings its, @Nullable Integer most) {
        var limits = its.limits();
        return new ShopSettings(
                its.brand(),
                its.zone(),
                its.currency(),
                its.country(),
                its.window(),
                new Limits(
                        limits.firstContactTarget(),
                        limits.firstContactBreach(),
                        limits.stockUnknownAfter(),
                        limits.orderExpiry(),
                        limits.prepaymentTerm(),
                        limits.keepsQuotedPrice(),
                        most),
                its.retries(),
                its.tariffs());
    }

    private static PersonClaim claim(ShopId shop, int person) {
        return new PersonClaim(
                new UUID(1, person), shop, FixedShops.ANNA, 1, NOW.plusSeconds(60), List.of("item"), NOW);
    }

    private static HeldClaims held(List<PersonClaim> claims) {
        return new HeldClaims() {
            @Override
            public List<PersonClaim> all(Set<ShopId> shops, Instant now, int limit) {
                return claims;
            }

            @Override
            public List<PersonClaim> of(OperatorId operator, Set<ShopId> shops, Instant now) {
                return claims;
            }
        };
    }
}
