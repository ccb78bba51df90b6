package orderdesk.inventory.supplier.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import orderdesk.inventory.supplier.domain.ExchangeProfile;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.Schedule;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.domain.TableProfile;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as managers see him.
 *
 * @param competitor nothing of his lists is in the catalogue: they are what our prices are compared with
 * @param reading a list is on its way into the catalogue
 * @param offersRead of that list, however it came, a quarter of a minute ago at most
 * @param offersExpected as many as the last list held
 * @param sync how keeping up goes; absent while no list is due
 * @param last the last list that was let in
 */
record SupplierView(
        String code,
        String name,
        String currency,
        int assumedUnits,
        int lostPercentMax,
        int jumpedPercentMax,
        @Schema(type = "string", example = "P1D") Duration staleAfter,
        @Nullable String purchaseParam,
        @Nullable String prepayParam,
        @Nullable Integer marginPercent,
        @Nullable TableProfile table,
        @Nullable ExchangeProfile exchange,
        @Nullable Schedule schedule,
        @Nullable Integer minMarginPercent,
        @Nullable Integer leadDays,
        @Nullable String leadParam,
        boolean competitor,
        boolean reading,
        @Nullable Integer offersRead,
        @Nullable Integer offersExpected,
        @Nullable SyncView sync,
        @Nullable PriceList last) {

    static SupplierView of(Supplier supplier) {
        var settings = supplier.settings();
        var rules = settings.rules();
        var terms = settings.agreed();
        var reading = supplier.reading();
        var last = supplier.last();
        return new SupplierView(
                supplier.code(),
                settings.name(),
                rules.currency(),
                rules.assumedUnits(),
                rules.lostPercentMax(),
                rules.jumpedPercentMax(),
                rules.staleAfter(),
                rules.purchaseParam(),
                rules.prepayParam(),
                rules.marginPercent(),
                rules.table(),
                rules.exchange(),
                settings.schedule(),
                terms.minMarginPercent(),
                terms.leadDays(),
                terms.leadParam(),
                settings.competes(),
                reading != null || supplier.accepted() != null,
                reading == null ? null : reading.offers(),
                reading == null || last == null ? null : last.counts().offers(),
                SyncView.of(supplier),
                last);
    }
}
