package orderdesk.inventory.supplier.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import orderdesk.inventory.catalogue.domain.Terms;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** {@link SupplierSettings} as they are sent; what may be left out has a default. */
record SupplierRequest(
        @Schema(example = "Собственный склад") @NotBlank @Size(max = 200)
        String name,

        @Schema(example = "RUB") String currency,

        @Schema(defaultValue = "10") @Nullable @Min(0) @Max(1_000_000)
        Integer assumedUnits,

        @Schema(defaultValue = "30") @Nullable @Min(0) @Max(100)
        Integer lostPercentMax,

        @Schema(defaultValue = "30") @Nullable @Min(0) @Max(100)
        Integer jumpedPercentMax,

        @Schema(type = "string", defaultValue = "P1D", example = "P1D") @Nullable
        Duration staleAfter,

        @Schema(example = "Закупочная цена") @Nullable @Size(max = 100)
        String purchaseParam,

        @Schema(example = "Предоплата") @Nullable @Size(max = 100)
        String prepayParam,

        @Nullable @Min(0) @Max(1_000) Integer marginPercent,

        @Nullable @Valid TableRequest table,
        @Nullable @Valid ExchangeRequest exchange,
        @Nullable @Valid ScheduleRequest schedule,

        @Nullable @Min(0) @Max(1_000) Integer minMarginPercent,

        @Nullable @Min(0) @Max(365) Integer leadDays,

        @Schema(example = "Срок поставки") @Nullable @Size(max = 100)
        String leadParam,

        @Schema(defaultValue = "false") @Nullable Boolean competitor) {

    private static final int ASSUMED = 10;
    private static final int SUSPICIOUS_PERCENT = 30;
    private static final Duration STALE = Duration.ofDays(1);
    private static final Duration STALE_MAX = Duration.ofDays(366);

    SupplierSettings settings() {
        return new SupplierSettings(
                name.strip(),
                rules(),
                schedule == null ? null : schedule.schedule(),
                new Terms(minMarginPercent, leadDays, leadParam),
                Boolean.TRUE.equals(competitor));
    }

    private ListRules rules() {
        return new ListRules(
                knownCurrency(),
                Objects.requireNonNullElse(assumedUnits, ASSUMED),
                Objects.requireNonNullElse(lostPercentMax, SUSPICIOUS_PERCENT),
                Objects.requireNonNullElse(jumpedPercentMax, SUSPICIOUS_PERCENT),
                bounded(Objects.requireNonNullElse(staleAfter, STALE)),
                purchaseParam,
                prepayParam,
                marginPercent,
                table == null ? null : table.profile(),
                exchange == null ? null : exchange.profile());
    }

    private String knownCurrency() {
        var known = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(currency));
        if (!known) {
            throw invalid("/currency", "An ISO 4217 code, as RUB.");
        }
        return currency;
    }

    private static Duration bounded(Duration stale) {
        if (stale.compareTo(Duration.ofMinutes(1)) < 0 || stale.compareTo(STALE_MAX) > 0) {
            throw invalid("/staleAfter", "From a minute to a year, as P1D.");
        }
        return stale;
    }

    static Problem invalid(String pointer, String detail) {
        return Problem.unprocessable(
                "invalid",
                "What was sent is not acceptable; see errors.",
                List.of(new Problem.Error(pointer, "invalid", detail)));
    }
}
