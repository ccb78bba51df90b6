package orderdesk.insight.aftersale.domain;

import java.time.Instant;
import orderdesk.insight.figures.domain.Period;
import org.jspecify.annotations.Nullable;

/** What cases are told apart by. A case may be of one group by its answer, and of another by its money. */
public enum SaleGrouping {
    SHOP,
    KIND,
    /** Who answered the customer, and who paid; nobody, while that is not done. */
    PERSON,
    /** The day on which it was opened, and the day on which finance was asked. */
    DAY;

    /** Of what nobody has done yet. */
    public static final String NONE = "";

    String decided(SaleCase item, Period period) {
        var decision = item.decision();
        return key(item, item.openedAt(), decision == null ? null : decision.by(), period);
    }

    String refunded(SaleCase item, SaleCase.Refund refund, Period period) {
        return key(item, refund.askedAt(), refund.paidBy(), period);
    }

    private String key(SaleCase item, @Nullable Instant at, @Nullable String by, Period period) {
        return switch (this) {
            case SHOP -> item.shop().value();
            case KIND -> item.kind().name();
            case PERSON -> by == null ? NONE : by;
            case DAY ->
                at == null
                        ? NONE
                        : at.atZone(period.zones().of(item.shop()))
                                .toLocalDate()
                                .toString();
        };
    }
}
