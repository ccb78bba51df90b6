package orderdesk.platform.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import orderdesk.platform.person.PersonSeal.Identity;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PersonSealTests {

    private static final UUID REQUEST = UUID.fromString("00000000-0000-0000-0000-000000000042");
    private static final Identity IRINA = new Identity(REQUEST, Set.of("+79161234567"), Set.of("irina@example.org"));

    private final PersonSeal seal = new PersonSeal("a key of the tests");

    @Test
    void identityOpensUnderTheSameKeyAndTellsNobodyElse() {
        var sealed = seal.seal(IRINA);

        assertThat(seal.identity(REQUEST, sealed)).isEqualTo(IRINA);
        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("9161234567", "irina");
        assertThat(seal.seal(IRINA)).isNotEqualTo(sealed);
    }

    @Test
    void whatWasSealedOtherwiseDoesNotOpen() {
        var sealed = seal.seal(IRINA);
        var bytes = Base64.getDecoder().decode(sealed);
        bytes[bytes.length / 2] ^= 1;
        var forged = Base64.getEncoder().encodeToString(bytes);

        assertThatIllegalArgumentException().isThrownBy(() -> seal.identity(REQUEST, forged));
        assertThatIllegalArgumentException().isThrownBy(() -> seal.identity(UUID.randomUUID(), sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonSeal("another key").identity(REQUEST, sealed));
    }

    @Test
    void partOfACopyOpensInItsPlaceOnly() {
        var json = "[{\"name\":\"Ирина\"}]".getBytes(StandardCharsets.UTF_8);
        var sealed = seal.seal(REQUEST, "order/1", json);

        assertThat(seal.copy(REQUEST, "order/1", sealed)).isEqualTo(json);
        assertThatIllegalArgumentException().isThrownBy(() -> seal.copy(REQUEST, "order/2", sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> seal.copy(UUID.randomUUID(), "order/1", sealed));
    }

    @Test
    void hashOfARequestTellsNobodyWithoutTheKeyOfWhomItWas() {
        assertThat(seal.keyed("a hash"))
                .isEqualTo(new PersonSeal("a key of the tests").keyed("a hash"))
                .isNotEqualTo(new PersonSeal("another key").keyed("a hash"))
                .isNotEqualTo(seal.keyed("another hash"))
                .hasSize(64);
    }

    @Test
    void productionNeedsAKeyOfItsOwn() {
        var production = new MockEnvironment();
        production.setActiveProfiles("production");

        assertThatIllegalStateException()
                .isThrownBy(() -> PersonSeal.of(production))
                .withMessageContaining("orderdesk.persons-key");
    }
}
