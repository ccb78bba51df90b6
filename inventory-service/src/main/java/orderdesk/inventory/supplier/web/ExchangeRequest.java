package orderdesk.inventory.supplier.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import orderdesk.inventory.supplier.domain.ExchangeProfile;
import org.jspecify.annotations.Nullable;

/** {@link ExchangeProfile} as it is sent. */
record ExchangeRequest(
        @Schema(example = "Розничная цена", description = "Id or name; the retail one, else the first, without it")
        @Nullable
        @Size(min = 1, max = 100)
        String priceType,

        @Schema(example = "Закупочная цена") @Nullable @Size(min = 1, max = 100)
        String purchaseType,

        @Schema(description = "Ids or names of those whose goods the shop may sell; all without it")
        @Nullable
        @Size(max = 100)
        List<@NotBlank @Size(max = 100) String> warehouses,

        @Schema(defaultValue = "false", description = "Products are named by their article, not by the id of 1C")
        @Nullable
        Boolean article) {

    ExchangeProfile profile() {
        return new ExchangeProfile(
                priceType,
                purchaseType,
                Objects.requireNonNullElse(warehouses, List.of()),
                Boolean.TRUE.equals(article));
    }
}
