package orderdesk.inventory.supplier.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier's tables, CSV or XLSX, are to be understood.
 *
 * @param columns which column says what; of a field with several columns the first that is filled counts, while the
 *     quantities of several warehouses add up
 * @param firstRow the first row with an offer, counted from 1, where no column is known by its heading
 * @param charset of a CSV list; found out where it is absent
 * @param delimiter of a CSV list, one character; found out where it is absent
 * @param sheet of a workbook, by its name; the first where it is absent
 * @param inStock words that say an offer can be had, beside the usual ones
 * @param outOfStock words that say it cannot
 */
public record TableProfile(
        List<Column> columns,
        @Nullable Integer firstRow,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String sheet,
        List<String> inStock,
        List<String> outOfStock) {

    public TableProfile {
        columns = List.copyOf(columns);
        inStock = List.copyOf(inStock);
        outOfStock = List.copyOf(outOfStock);
    }

    /** Where the offers begin, if nothing says so. */
    public int begins() {
        return firstRow == null ? 1 : firstRow;
    }

    /** What a column says of an offer. */
    public enum Field {
        ID,
        NAME,
        VENDOR,
        VENDOR_CODE,
        BARCODE,
        CATEGORY,
        URL,
        PICTURE,
        DESCRIPTION,
        PRICE,
        PURCHASE_PRICE,
        QUANTITY,
        AVAILABLE,
        /** A property of the product, named by the column's heading. */
        PROPERTY
    }

    /**
     * One column, known by its heading or by its letters.
     *
     * @param heading as the list writes it, in upper or lower case
     * @param letters {@code A} is the first, {@code AA} the one behind {@code Z}
     * @param factor what an amount is multiplied by, as 1.2 for a price without a tax of 20 %
     */
    public record Column(
            Field field,
            @Nullable String heading,
            @Nullable String letters,
            @Nullable BigDecimal factor) {

        /** @return counted from 0; nothing for a column that is known by its heading */
        public @Nullable Integer index() {
            return letters == null
                    ? null
                    : letters.chars().reduce(0, (before, letter) -> before * 26 + letter - 'A' + 1) - 1;
        }
    }
}
