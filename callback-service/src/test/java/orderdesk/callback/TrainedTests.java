package orderdesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Calls that are owed are for those who were trained to call (R104). */
class TrainedTests {

    private final FixedShops shops = new FixedShops();
    private final Theatre stage = new Theatre(Theatre.NOW);

    @Test
    void whoIsTrainedForChatsAloneIsGivenNoCalls() {
        var call = stage.request(Theatre.phone(1), true, "asked");
        engage(Set.of("chat"));

        assertThat(new Trained(shops).suits(call, FixedShops.ANNA)).isFalse();
        assertThat(new Trained(shops).writes(FixedShops.TRIBUNA, FixedShops.ANNA))
                .isTrue();

        engage(Set.of("phone"));
        assertThat(new Trained(shops).suits(call, FixedShops.ANNA)).isTrue();
    }

    private void engage(Set<String> skills) {
        var anna = new Member(FixedShops.ANNA, "Анна", "Лебедева", Set.of("operator"), skills);
        var boris = new Member(FixedShops.BORIS, "Борис", "Ковалёв", Set.of("operator"), Set.of("phone"));
        shops.engaging(FixedShops.TRIBUNA, new Personnel(List.of(anna, boris)));
    }
}
