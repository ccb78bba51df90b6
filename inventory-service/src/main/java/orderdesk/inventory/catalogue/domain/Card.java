package orderdesk.inventory.catalogue.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What a product is; owned by the shop, only read here (R003, R004).
 *
 * @param category as the list numbers it
 * @param description as written by the shop, HTML possibly included: never to be shown unescaped
 */
public record Card(
        String name,
        @Nullable String vendor,
        @Nullable String vendorCode,
        @Nullable String category,
        @Nullable String url,
        @Nullable String description,
        List<String> pictures,
        List<Param> params,
        Options options) {

    /** The name of the property that a list's own barcodes become. */
    public static final String BARCODE = "Штрихкод";

    private static final Pattern BARCODES = Pattern.compile("(?iu).*(штрих-?код|barcode).*|ean(-?13)?|gtin");

    private static final Pattern ANALOGUES = Pattern.compile("(?iu)аналоги?|analogs?|analogues?");
    private static final int ANALOGUES_MAX = 20;

    public Card {
        pictures = List.copyOf(pictures);
        params = List.copyOf(params);
    }

    /** A card of which nothing but this is known. */
    public static Card named(String name, Options options) {
        return new Card(name, null, null, null, null, null, List.of(), List.of(), options);
    }

    /** As the list gives them among its properties, under any of their usual names. */
    public List<String> barcodes() {
        return params.stream()
                .filter(param -> BARCODES.matcher(param.name()).matches())
                .map(param -> param.value().strip())
                .toList();
    }

    /** SKUs that the list names as doing instead of this product; what is no SKU of the shop is found nowhere. */
    public List<Sku> analogues() {
        return params.stream()
                .filter(param -> ANALOGUES.matcher(param.name().strip()).matches())
                .flatMap(param -> Stream.of(param.value().split("[,;\\s]+")))
                .filter(sku -> !sku.isEmpty())
                .limit(ANALOGUES_MAX)
                .map(Sku::new)
                .toList();
    }
}
