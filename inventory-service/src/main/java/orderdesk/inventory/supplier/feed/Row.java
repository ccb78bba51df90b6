package orderdesk.inventory.supplier.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import orderdesk.inventory.catalogue.domain.Param;
import org.jspecify.annotations.Nullable;

/** One offer as its list writes it, texts untouched; an element that is absent is absent here. */
final class Row {

    /** What is read of an offer, in an order that never changes; everything else is skipped. */
    static final SequencedSet<String> TEXTS = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(List.of(
            "price",
            "purchase_price",
            "currencyId",
            "categoryId",
            "vendor",
            "vendorCode",
            "name",
            "typePrefix",
            "model",
            "url",
            "description",
            "sales_notes",
            "count",
            "quantity",
            "disabled")));

    private final @Nullable String id;
    private final @Nullable String available;
    private final int line;
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<Param> params = new ArrayList<>();
    private final List<String> barcodes = new ArrayList<>();
    private boolean silent;
    private @Nullable String fault;

    Row(@Nullable String id, @Nullable String available, int line) {
        this.id = id;
        this.available = available;
        this.line = line;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String available() {
        return available;
    }

    int line() {
        return line;
    }

    @Nullable
    String text(String element) {
        return texts.get(element);
    }

    List<String> pictures() {
        return pictures;
    }

    List<Param> params() {
        return params;
    }

    List<String> barcodes() {
        return barcodes;
    }

    /** What it does not say of the stock is not to be assumed: another list says it. */
    boolean silent() {
        return silent;
    }

    void keepsSilent() {
        silent = true;
    }

    /** Why this offer cannot be taken as it is written; absent where it can. */
    @Nullable
    String fault() {
        return fault;
    }

    /** The first text of a name counts. */
    void put(String element, String text) {
        texts.putIfAbsent(element, text);
    }

    void faulty(String code) {
        if (fault == null) {
            fault = code;
        }
    }

    /**
     * Two rows that say the same have the same fingerprint, whenever and wherever they were read.
     *
     * @param seed of how rows are understood
     */
    long fingerprint(long seed) {
        var print = new Fingerprint(seed).add(id).add(available);
        for (var element : TEXTS) {
            print.add(texts.get(element));
        }
        pictures.forEach(print::add);
        params.forEach(param -> print.add(param.name()).add(param.value()));
        barcodes.forEach(barcode -> print.add("barcode").add(barcode));
        return print.value();
    }
}
