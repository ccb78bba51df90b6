package orderdesk.inventory.supplier.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the lists of one supplier are to be understood: by other rules the same bytes say something else.
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
 */
public record ListRules(
        String currency,
        int assumedUnits,
        int lostPercentMax,
        int jumpedPercentMax,
        Duration staleAfter,
        @Nullable String purchaseParam,
        @Nullable String prepayParam,
        @Nullable Integer marginPercent,
        @Nullable TableProfile table,
        @Nullable ExchangeProfile exchange) {}
