package orderdesk.inventory.supplier.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import orderdesk.inventory.catalogue.domain.Param;
import orderdesk.inventory.supplier.domain.TableProfile;
import orderdesk.inventory.supplier.domain.TableProfile.Column;
import orderdesk.inventory.supplier.domain.TableProfile.Field;
import org.jspecify.annotations.Nullable;

/** One reading of one table, from its headings to its last row. A row with one value only is a title. */
final class TableReading {

    /** Letterheads and greetings stand above the headings. */
    static final int HEADING_WITHIN = 100;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private final TableProfile profile;
    private final FeedLimits limits;
    private final Consumer<Row> offers;
    private final Quantities quantities;
    private @Nullable List<Place> places;
    private int rows;
    private int count;

    /** Where a column stands in this list. */
    private record Place(Column column, int at, String heading) {}

    TableReading(TableProfile profile, FeedLimits limits, Consumer<Row> offers) {
        this.profile = profile;
        this.limits = limits;
        this.offers = offers;
        this.quantities = new Quantities(profile);
        var lettered = profile.columns().stream().allMatch(column -> column.letters() != null);
        this.places = lettered ? places(List.of()) : null;
    }

    /**
     * @param line counted from 1
     * @param broken columns whose value could not be read
     */
    void row(int line, List<String> cells, BitSet broken) {
        rows++;
        if (places == null) {
            places = places(cells);
            if (places == null && rows == HEADING_WITHIN) {
                throw headless();
            }
        } else if (line >= profile.begins()) {
            offer(places, line, cells, broken);
        }
    }

    /** A table names everything there is, as of when it comes: it has no place for a date. */
    Heading end() {
        if (places == null) {
            throw headless();
        }
        return new Heading(null, true, true);
    }

    private static FeedBroken headless() {
        return new FeedBroken(
                "headings-missing",
                "None of the first %d rows has all the headings of the supplier's columns.".formatted(HEADING_WITHIN));
    }

    /** @return nothing where this row is not the one with the headings */
    private @Nullable List<Place> places(List<String> cells) {
        var headings = cells.stream().map(TableReading::folded).toList();
        var found = new ArrayList<Place>();
        for (var column : profile.columns()) {
            var at = column.index() == null
                    ? headings.indexOf(folded(String.valueOf(column.heading())))
                    : Objects.requireNonNull(column.index());
            if (at < 0) {
                return null;
            }
            found.add(new Place(
                    column,
                    at,
                    at < cells.size() ? cells.get(at).strip() : column.field().name()));
        }
        return found;
    }

    private static String folded(String heading) {
        return SPACES.matcher(Texts.clean(heading)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private void offer(List<Place> known, int line, List<String> cells, BitSet broken) {
        var filled =
                known.stream().filter(place -> !cell(cells, place).isEmpty()).count();
        if (filled <= 1) {
            return;
        }
        if (++count > limits.offersMax()) {
            throw new FeedBroken("too-many-offers", "The list has more than %d offers.".formatted(limits.offersMax()));
        }
        var stock = quantities.of(known.stream()
                .filter(place -> isOfStock(place.column().field()))
                .map(place -> new Quantities.Said(place.column().field(), cell(cells, place)))
                .toList());
        var row = new Row(id(known, cells), stock.available(), line);
        if (stock.count() != null) {
            row.put("count", stock.count());
        }
        known.forEach(place -> {
            put(row, place, cell(cells, place));
            if (broken.get(place.at())) {
                row.faulty("formula-without-value");
            }
        });
        offers.accept(row);
    }

    private static boolean isOfStock(Field field) {
        return field == Field.QUANTITY || field == Field.AVAILABLE;
    }

    private static @Nullable String id(List<Place> known, List<String> cells) {
        return known.stream()
                .filter(place -> place.column().field() == Field.ID)
                .map(place -> cell(cells, place))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String cell(List<String> cells, Place place) {
        return place.at() < cells.size() ? cells.get(place.at()).strip() : "";
    }

    private void put(Row row, Place place, String text) {
        if (text.length() > limits.textMax()) {
            row.faulty("text-too-long");
        } else if (!text.isEmpty()) {
            switch (place.column().field()) {
                case ID, QUANTITY, AVAILABLE -> {}
                case NAME -> row.put("name", text);
                case VENDOR -> row.put("vendor", text);
                case VENDOR_CODE -> row.put("vendorCode", text);
                case CATEGORY -> row.put("categoryId", text);
                case URL -> row.put("url", text);
                case DESCRIPTION -> row.put("description", text);
                case BARCODE -> row.barcodes().add(text);
                case PICTURE -> row.pictures().add(text);
                case PROPERTY -> row.params().add(new Param(place.heading(), text));
                case PRICE ->
                    row.put("price", Quantities.amount(text, place.column().factor()));
                case PURCHASE_PRICE ->
                    row.put(
                            "purchase_price",
                            Quantities.amount(text, place.column().factor()));
            }
        }
    }
}
