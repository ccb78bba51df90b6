package orderdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Goods of this test's own supplier: some that nobody will run out of, and some that are too few. */
final class Catalogue {

    static final int PLENTY = 6;
    static final int SCARCE = 6;

    private static final String SUPPLIER = "/v1/suppliers/faults";
    private static final String SHOP = "?shop=tribuna";

    private final Outside outside;

    Catalogue(Outside outside) {
        this.outside = outside;
    }

    /** Units by SKU. */
    static Map<String, Integer> received() {
        var units = new LinkedHashMap<String, Integer>();
        for (var index = 0; index < PLENTY; index++) {
            units.put("PLENTY-" + index, 5_000);
        }
        for (var index = 0; index < SCARCE; index++) {
            units.put("SCARCE-" + index, 9);
        }
        return units;
    }

    void load() throws IOException, InterruptedException {
        var made = outside.put("manager", "inventory", SUPPLIER + SHOP, "{\"name\":\"Сбои\",\"currency\":\"RUB\"}");
        assertThat(made.status()).as(made.body()).isIn(200, 201);
        var xml = Map.of("Content-Type", "application/xml");
        var taken = outside.post("manager", "inventory", SUPPLIER + "/price-lists" + SHOP, list(), xml);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    }

    /** Units that can be had, by SKU. */
    Map<String, Integer> free() throws IOException, InterruptedException {
        var free = new LinkedHashMap<String, Integer>();
        for (var sku : received().keySet()) {
            free.put(
                    sku,
                    outside.get("anna", "inventory", "/v1/products/" + sku + SHOP)
                            .at("/free")
                            .asInt(-1));
        }
        return free;
    }

    private static String list() {
        var offers = new StringBuilder();
        received().forEach((sku, units) -> offers.append("""
                <offer id="%1$s" available="true"><name>Товар %1$s</name><price>590</price>\
                <currencyId>RUB</currencyId><count>%2$d</count></offer>""".formatted(sku, units)));
        var now = LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        return "<yml_catalog date=\"%s\"><shop><offers>%s</offers></shop></yml_catalog>".formatted(now, offers);
    }
}
