package orderdesk.inventory.supplier.feed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.Line.Options;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Param;
import org.jspecify.annotations.Nullable;

/** Reads what a product is; an element that the row lacks stays as it was. */
final class CardReading {

    private CardReading() {}

    static Card of(Row row, @Nullable Card before) {
        var params = params(row, before);
        var pictures = row.pictures().stream()
                .map(Texts::clean)
                .filter(CardReading::isPicture)
                .toList();
        return new Card(
                name(row, before),
                text(row, "vendor", before == null ? null : before.vendor()),
                text(row, "vendorCode", before == null ? null : before.vendorCode()),
                text(row, "categoryId", before == null ? null : before.category()),
                text(row, "url", before == null ? null : before.url()),
                text(row, "description", before == null ? null : before.description()),
                pictures.isEmpty() && before != null ? before.pictures() : pictures,
                params,
                row.params().isEmpty() && before != null ? before.options() : options(params));
    }

    /** Barcodes are kept as properties, where people see them and a search finds them. */
    private static List<Param> params(Row row, @Nullable Card before) {
        var known = before == null ? List.<Param>of() : before.params();
        var barcodes = row.barcodes().stream()
                .map(Texts::clean)
                .filter(barcode -> !barcode.isEmpty())
                .distinct()
                .map(barcode -> new Param(Card.BARCODE, barcode))
                .toList();
        var others = row.params().isEmpty()
                ? known.stream().filter(param -> !param.name().equals(Card.BARCODE))
                : row.params().stream().map(param -> new Param(Texts.clean(param.name()), Texts.clean(param.value())));
        var kept = known.stream().filter(param -> param.name().equals(Card.BARCODE));
        return Stream.concat(others, row.barcodes().isEmpty() ? kept : barcodes.stream())
                .toList();
    }

    private static String name(Row row, @Nullable Card before) {
        var name = text(row, "name", null);
        if (name != null) {
            return name;
        }
        var composed = Stream.of("typePrefix", "vendor", "model")
                .map(element -> Texts.clean(row.text(element)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return !composed.isEmpty() ? composed : before != null ? before.name() : Texts.clean(row.id());
    }

    private static @Nullable String text(Row row, String element, @Nullable String before) {
        var text = Texts.clean(row.text(element));
        return text.isEmpty() ? before : text;
    }

    private static boolean isPicture(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private static Options options(List<Param> params) {
        return new Options(value(params, "размер"), value(params, "цвет"), value(params, "серия"));
    }

    private static @Nullable String value(List<Param> params, String name) {
        return params.stream()
                .filter(param ->
                        param.name().equalsIgnoreCase(name) && !param.value().isEmpty())
                .map(Param::value)
                .findFirst()
                .orElse(null);
    }
}
