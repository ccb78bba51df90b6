package orderdesk.inventory.supplier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownOffersTests {

    @Test
    void everySkuKeepsItsFingerprintWhileTheTableGrows() {
        var known = new KnownOffers(0);
        for (var at = 0; at < 50_000; at++) {
            known.know("SKU-" + at, 2L * at + 2);
        }

        for (var at = 0; at < 50_000; at++) {
            assertThat(known.name("SKU-" + at)).isEqualTo(2L * at + 2);
        }
        assertThat(known.name("SKU-50000")).isEqualTo(KnownOffers.NOTHING);
    }

    @Test
    void secondNamingOfASkuIsFound() {
        var known = new KnownOffers(1);
        known.know("A", 4);

        assertThat(known.name("A")).isEqualTo(4);
        assertThat(known.name("A")).isEqualTo(KnownOffers.AGAIN);
        assertThat(known.name("B")).isEqualTo(KnownOffers.NOTHING);
        assertThat(known.name("B")).isEqualTo(KnownOffers.AGAIN);
    }

    @Test
    void whatCouldBeHadAndIsNotNamedIsLacking() {
        var known = new KnownOffers(2);
        known.know("A", 5);
        known.know("GONE", 4);

        assertThat(known.lacksSome()).isTrue();
        known.name("A");
        assertThat(known.lacksSome()).isFalse();
        assertThat(known.named("A")).isTrue();
        assertThat(known.named("GONE")).isFalse();
    }

    @Test
    void namingIsRememberedWhileTheTableGrows() {
        var known = new KnownOffers(0);
        known.name("A");
        for (var at = 0; at < 1_000; at++) {
            known.name("SKU-" + at);
        }

        assertThat(known.named("A")).isTrue();
        assertThat(known.name("A")).isEqualTo(KnownOffers.AGAIN);
    }
}
