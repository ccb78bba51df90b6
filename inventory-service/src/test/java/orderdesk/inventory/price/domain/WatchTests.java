package orderdesk.inventory.price.domain;

import static orderdesk.inventory.Orders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatchTests {

    @Test
    void oneLooksAndAnotherGoesOnWhereItDied() {
        var one = Watch.NEW.begun("v1", "one", NOON).reached("one", "SKU-100", NOON);

        assertThat(one.begun("v1", "two", NOON.plusSeconds(59))).isEqualTo(one);
        var two = one.begun("v1", "two", NOON.plusSeconds(60));
        assertThat(two.isBy("two")).isTrue();
        assertThat(two.after()).isEqualTo("SKU-100");
        assertThat(two.reached("one", "SKU-200", NOON)).isEqualTo(two);
        assertThat(two.ended("one")).isEqualTo(two);
        assertThat(two.ended("two").isDue("v1", NOON)).isFalse();
        assertThat(two.ended("two").isDue("v2", NOON)).isTrue();
    }

    @Test
    void otherListsAreLookedAtFromTheBeginning() {
        var one = Watch.NEW.begun("v1", "one", NOON).reached("one", "SKU-100", NOON);

        assertThat(one.begun("v2", "two", NOON.plusSeconds(60)).after()).isNull();
    }

    @Test
    void anotherRuleIsAReasonToLookAgain() {
        var done = Watch.NEW.begun("v1", "one", NOON).ended("one");

        assertThat(done.with(new Rule(true, 0, 5, 1)).isDue("v1", NOON)).isTrue();
    }
}
