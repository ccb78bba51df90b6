package orderdesk.inventory.supplier.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import orderdesk.inventory.supplier.domain.TableProfile;
import orderdesk.inventory.supplier.domain.TableProfile.Column;
import orderdesk.inventory.supplier.domain.TableProfile.Field;
import org.jspecify.annotations.Nullable;

/** {@link TableProfile} as it is sent. */
record TableRequest(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid ColumnRequest> columns,

        @Schema(description = "Where offers begin, if no column has a heading", example = "5")
        @Nullable
        @Min(1)
        @Max(1_000)
        Integer firstRow,

        @Schema(description = "Of a CSV list; found out without it", example = "windows-1251") @Nullable @Size(max = 40)
        String charset,

        @Schema(description = "Of a CSV list; found out without it", example = ";")
        @Nullable
        @Pattern(regexp = "[^\"\\r\\n]")
        String delimiter,

        @Schema(description = "Of a workbook; the first without it", example = "Прайс") @Nullable @Size(max = 100)
        String sheet,

        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> inStock,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> outOfStock) {

    /** One column, by its heading or by its letters. */
    record ColumnRequest(
            @NotNull Field field,

            @Schema(example = "Цена, руб.") @Nullable @Size(min = 1, max = 200)
            String heading,

            @Schema(example = "C") @Nullable @Pattern(regexp = "[A-Z]{1,2}")
            String letters,

            @Schema(example = "1.2")
            @Nullable
            @DecimalMin("0.000001")
            @DecimalMax("1000000")
            @Digits(integer = 7, fraction = 6)
            BigDecimal factor) {}

    TableProfile profile() {
        for (var at = 0; at < columns.size(); at++) {
            if ((columns.get(at).heading() == null) == (columns.get(at).letters() == null)) {
                throw SupplierRequest.invalid("/table/columns/" + at, "A heading or letters, one of them.");
            }
        }
        if (columns.stream().noneMatch(column -> column.field() == Field.ID)) {
            throw SupplierRequest.invalid("/table/columns", "One column names the product: ID.");
        }
        if (charset != null && !isKnown(charset)) {
            throw SupplierRequest.invalid("/table/charset", "The name of an encoding, as windows-1251.");
        }
        return new TableProfile(
                columns.stream()
                        .map(column -> new Column(column.field(), column.heading(), column.letters(), column.factor()))
                        .toList(),
                firstRow,
                charset,
                delimiter,
                sheet,
                Objects.requireNonNullElse(inStock, List.of()),
                Objects.requireNonNullElse(outOfStock, List.of()));
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException _) {
            return false; // not even such a name could be
        }
    }
}
