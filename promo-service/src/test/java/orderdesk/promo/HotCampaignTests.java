package orderdesk.promo;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import orderdesk.platform.aggregate.Stored;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.CampaignRules.Sum;
import orderdesk.promo.domain.Quota;
import orderdesk.promo.persistence.CampaignKind;
import orderdesk.promo.persistence.QuotaKind;
import org.junit.jupiter.api.Test;

/** A campaign of a million uses is no hot document (R030); {@code -Dorderdesk.uses} takes more of them. */
class HotCampaignTests {

    private static final int USES_MAX = 1_000_000;
    private static final int USES = Integer.getInteger("orderdesk.uses", 900);

    /** An ask, and what a neighbour asks in vain before the window moves. */
    private static final int WRITES_OF_A_BLOCK = 3 * Quota.BLOCK;

    private final Till till = new Till();

    @Test
    void campaignIsWrittenWhenEightBlocksAreFullAndNoBlockMuchOftenerThanItHasUses() throws Exception {
        till.campaign("MILLION", Till.rules(new Sum(roubles(1)), USES_MAX, null));

        use();

        var campaign = one(till.store.open(new CampaignKind()).select(of(), Sorts.ascending("_id"), 1));
        var blocks = till.store.open(new QuotaKind()).select(of(), Sorts.ascending("_id"), USES);
        var taken = blocks.stream().mapToLong(block -> block.state().holds().taken());
        var hottest = blocks.stream().mapToLong(Stored::rev).max().orElseThrow();
        System.out.printf(
                "%d uses: campaign written %d times, %d blocks, the hottest %d times%n",
                USES, campaign.rev(), blocks.size(), hottest);
        assertThat(taken.sum()).isEqualTo(USES);
        assertThat(blocks).allMatch(block -> block.state().holds().taken() <= Quota.BLOCK);
        assertThat(campaign.rev()).isLessThanOrEqualTo(1 + USES / (Quota.BLOCK * Campaign.WINDOW) + 1);
        assertThat(hottest).isLessThanOrEqualTo(WRITES_OF_A_BLOCK);
    }

    private void use() throws InterruptedException {
        var orders = IntStream.rangeClosed(1, USES)
                .mapToObj(number -> (Callable<Boolean>) () -> {
                    till.hear(Orders.numbered(number).placed(lines("A", 10), "MILLION"));
                    return true;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(orders).forEach(done -> assertThat(done.state()).isNotNull());
        }
    }

    private static org.bson.conversions.Bson of() {
        return Filters.eq("shop", Orders.SHOP.value());
    }

    private static <T> T one(List<T> only) {
        assertThat(only).hasSize(1);
        return only.getFirst();
    }
}
