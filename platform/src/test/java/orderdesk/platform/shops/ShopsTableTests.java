package orderdesk.platform.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.contracts.shop.ShopEvent.PersonnelChanged;
import orderdesk.contracts.shop.ShopEvent.ShopChanged;
import orderdesk.contracts.shop.ShopEvent.Unknown;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class ShopsTableTests {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final ShopsTable table = new ShopsTable();

    @Test
    void nobodyIsToldThatAShopDoesNotExistBeforeAllWereRead() {
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> table.settings(FixedShops.TRIBUNA));
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(table::all);
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> table.member(FixedShops.TRIBUNA, FixedShops.ANNA));
    }

    @Test
    void unknownShopIsNothingOnceAllWereRead() {
        table.complete();

        assertThat(table.settings(FixedShops.TRIBUNA)).isEmpty();
        assertThat(table.member(FixedShops.TRIBUNA, FixedShops.ANNA)).isEmpty();
        assertThat(table.all()).isEmpty();
    }

    @Test
    void lastAnnouncementCountsAcrossGaps() {
        table.apply(changed(1, FixedShops.chasy()), 1);
        table.apply(changed(7, FixedShops.tribuna()), 7);
        table.complete();

        assertThat(table.settings(FixedShops.TRIBUNA)).contains(FixedShops.tribuna());
        assertThat(table.all()).containsExactly(FixedShops.TRIBUNA);
    }

    @Test
    void olderAnnouncementThatComesAgainDoesNothing() {
        table.apply(changed(7, FixedShops.tribuna()), 7);
        table.apply(changed(1, FixedShops.chasy()), 1);
        table.complete();

        assertThat(table.settings(FixedShops.TRIBUNA)).contains(FixedShops.tribuna());
    }

    @Test
    void personWhoLeftIsNoMemberAnyMore() {
        var anna = new Member(FixedShops.ANNA, "Анна", "Лебедева", Set.of("operator"), Set.of());
        table.apply(people(1, anna), 1);
        table.complete();
        assertThat(table.member(FixedShops.TRIBUNA, FixedShops.ANNA)).contains(anna);
        assertThat(table.member(FixedShops.CHASY, FixedShops.ANNA)).isEmpty();

        table.apply(people(2), 2);

        assertThat(table.member(FixedShops.TRIBUNA, FixedShops.ANNA)).isEmpty();
    }

    @Test
    void announcementOfANewerServiceChangesNothing() {
        table.apply(new Unknown(), 1);
        table.complete();

        assertThat(table.all()).isEmpty();
    }

    @Test
    void onlyWhatIsNewerIsNews() {
        assertThat(table.apply(changed(7, FixedShops.tribuna()), 7)).isTrue();
        assertThat(table.apply(changed(7, FixedShops.tribuna()), 7)).isFalse();
        assertThat(table.apply(changed(6, FixedShops.chasy()), 6)).isFalse();
        assertThat(table.apply(new Unknown(), 8)).isFalse();
    }

    @Test
    void shopOfTheCopyIsKnownAndAnyOtherMayExist() {
        table.recall(List.of(kept(changed(7, FixedShops.tribuna()), 7)));

        assertThat(table.settings(FixedShops.TRIBUNA)).contains(FixedShops.tribuna());
        assertThat(table.all()).containsExactly(FixedShops.TRIBUNA);
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> table.settings(FixedShops.CHASY));
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> table.member(FixedShops.TRIBUNA, FixedShops.ANNA));
    }

    @Test
    void copyThatComesLateTakesNothingBack() {
        table.apply(changed(8, FixedShops.tribuna()), 8);

        table.recall(List.of(kept(changed(7, FixedShops.chasy()), 7)));

        assertThat(table.settings(FixedShops.TRIBUNA)).contains(FixedShops.tribuna());
    }

    private static ShopsCopy.Kept kept(ShopChanged event, long sequence) {
        return new ShopsCopy.Kept("tribuna", sequence, Wire.mapper().writeValueAsBytes(event));
    }

    private static ShopChanged changed(int version, ShopSettings settings) {
        return new ShopChanged(FixedShops.TRIBUNA, version, settings, NOON);
    }

    private static PersonnelChanged people(int version, Member... members) {
        return new PersonnelChanged(FixedShops.TRIBUNA, version, new Personnel(List.of(members)), NOON);
    }
}
