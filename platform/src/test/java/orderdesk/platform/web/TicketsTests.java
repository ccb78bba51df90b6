package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Base64;
import orderdesk.contracts.shared.ShopId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsTests {

    private static final ShopId TRIBUNA = new ShopId("tribuna");

    private final Tickets tickets = new Tickets("key", "decline", 8);
    private final String ticket = tickets.write(TRIBUNA, tickets.blank().putLong(42));

    @Test
    void whatWasWrittenIsRead() {
        assertThat(tickets.read(TRIBUNA, ticket).map(ByteBuffer::getLong)).contains(42L);
    }

    @Test
    void ticketIsForItsShopPurposeAndKeyOnly() {
        assertThat(tickets.read(new ShopId("chasy"), ticket)).isEmpty();
        assertThat(new Tickets("key", "answer", 8).read(TRIBUNA, ticket)).isEmpty();
        assertThat(new Tickets("other", "decline", 8).read(TRIBUNA, ticket)).isEmpty();
    }

    @Test
    void noBitOfItCanBeTurned() {
        var bytes = Base64.getUrlDecoder().decode(ticket);
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(tickets.read(
                            TRIBUNA, Base64.getUrlEncoder().withoutPadding().encodeToString(turned)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "\u0430\u0431\u0432"})
    void whatIsNoneSaysNothing(String written) {
        assertThat(tickets.read(TRIBUNA, written)).isEmpty();
        assertThat(tickets.read(TRIBUNA, ticket + "A".repeat(100_000))).isEmpty();
    }
}
