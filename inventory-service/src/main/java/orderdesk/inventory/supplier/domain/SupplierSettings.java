package orderdesk.inventory.supplier.domain;

import java.time.Duration;
import orderdesk.inventory.catalogue.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * How the lists of one supplier are to be understood.
 *
 * @param currency ISO 4217 code of its prices
 * @param assumedUnits of an offer that is available without a quantity
 * @param lostPercentMax a list that loses more of what could be had is not let in
 * @param jumpedPercentMax nor one in which more of the prices at least double or halve
 * @param staleAfter a list older than this is no longer trusted (R091)
 * @param purchaseParam name of the parameter that holds the purchase price, beside the element purchase_price
 * @param prepayParam name of the parameter that says yes for goods only sold against prepayment (R027)
 * @param marginPercent given where the list's price is what the shop pays: its own price is that much higher
 * @param table for lists that are tables
 * @param exchange for lists that 1C writes
 * @param schedule absent where nobody says how often lists come
 * @param terms absent where nothing is known of them
 * @param competitor his lists say what others take for their goods: nothing of it is in our catalogue (R089)
 */
public record SupplierSettings(
        String name,
        String currency,
        int assumedUnits,
        int lostPercentMax,
        int jumpedPercentMax,
        Duration staleAfter,
        @Nullable String purchaseParam,
        @Nullable String prepayParam,
        @Nullable Integer marginPercent,
        @Nullable TableProfile table,
        @Nullable ExchangeProfile exchange,
        @Nullable Schedule schedule,
        @Nullable Terms terms,
        @Nullable Boolean competitor) {

    /** Of a supplier who is no competitor, and of whose terms nothing is known. */
    public SupplierSettings(
            String name,
            String currency,
            int assumedUnits,
            int lostPercentMax,
            int jumpedPercentMax,
            Duration staleAfter,
            @Nullable String purchaseParam,
            @Nullable String prepayParam,
            @Nullable Integer marginPercent,
            @Nullable TableProfile table,
            @Nullable ExchangeProfile exchange,
            @Nullable Schedule schedule) {
        this(
                name,
                currency,
                assumedUnits,
                lostPercentMax,
                jumpedPercentMax,
                staleAfter,
                purchaseParam,
                prepayParam,
                marginPercent,
                table,
                exchange,
                schedule,
                null,
                null);
    }

    /** Of a supplier whose lists are YML, and explain themselves. */
    public SupplierSettings(
            String name,
            String currency,
            int assumedUnits,
            int lostPercentMax,
            int jumpedPercentMax,
            Duration staleAfter,
            @Nullable String purchaseParam,
            @Nullable String prepayParam,
            @Nullable Integer marginPercent) {
        this(
                name,
                currency,
                assumedUnits,
                lostPercentMax,
                jumpedPercentMax,
                staleAfter,
                purchaseParam,
                prepayParam,
                marginPercent,
                null,
                null,
                null);
    }

    /** The same list would be understood the same by both; when it is due and what is made of it matter nothing. */
    boolean understandsAs(SupplierSettings other) {
        return equals(new SupplierSettings(
                name,
                other.currency,
                other.assumedUnits,
                other.lostPercentMax,
                other.jumpedPercentMax,
                other.staleAfter,
                other.purchaseParam,
                other.prepayParam,
                other.marginPercent,
                other.table,
                other.exchange,
                schedule,
                terms,
                competitor));
    }

    public Terms agreed() {
        return terms == null ? Terms.NONE : terms;
    }

    public boolean competes() {
        return Boolean.TRUE.equals(competitor);
    }
}
