package orderdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import orderdesk.inventory.RealFeeds.Seen;
import orderdesk.inventory.RealFeeds.Snapshot;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;

/** Real lists sent by the public API, in order; what it then shows is what an independent reading of them says. */
@EnabledIf(value = "orderdesk.inventory.RealFeeds#areHere", disabledReason = RealFeeds.MISSING)
class RealFeedsIT extends RealService {

    static final String SUPPLIER = """
            {"name": "Алматы", "currency": "KZT", "staleAfter": "P366D"}""";

    @Override
    String shop() {
        return "almaty";
    }

    @Test
    void snapshotsOfAMonthGoInOneAfterTheOther() throws Exception {
        var shelf = new RealShelf();
        send("PUT", "/v1/suppliers/alstyle", "application/json", SUPPLIER.getBytes());
        for (var file : RealFeeds.files("alstyle")) {
            var snapshot = RealFeeds.read(file);
            var differences = shelf.put(snapshot);

            var list = json(
                    send("POST", "/v1/suppliers/alstyle/price-lists", "application/gzip", Files.readAllBytes(file)));

            assertThat(list.path("state").asString()).as(list.toString()).isEqualTo("APPLIED");
            assertThat(list.at("/counts/added").asInt()).isEqualTo(differences.added());
            assertThat(list.at("/counts/changed").asInt()).isEqualTo(differences.changed());
            assertThat(list.at("/counts/unchanged").asInt()).isEqualTo(differences.unchanged());
            assertThat(list.at("/counts/vanished").asInt()).isEqualTo(differences.vanished());
            awaitList(snapshot);
            assertThat(catalogue()).isEqualTo(new TreeMap<>(shelf.offers()));
        }
        assertThat(firstInsteadOf("AS114134"))
                .as("a yellow one for Xerox C500, by its code")
                .isEqualTo("AS39301");
        assertThat(firstInsteadOf("AS192363"))
                .as("a drum for Xerox B305, by its code")
                .isEqualTo("AS403850");
    }

    private String firstInsteadOf(String sku) throws IOException, InterruptedException {
        return json(get("/v1/products/%s/analogues".formatted(sku)))
                .at("/items/0/sku")
                .asString("");
    }

    /** What a list adds is seen up to a second later. */
    private void awaitList(Snapshot snapshot) {
        var written = LocalDateTime.parse(snapshot.date(), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        var asOf = written.atZone(ZoneId.of("Asia/Almaty")).toInstant().toString();
        var one = "/v1/products/" + snapshot.offers().keySet().iterator().next();
        Awaitility.await()
                .atMost(SOON)
                .until(() -> json(get(one)).path("asOf").asString("").equals(asOf));
    }

    private TreeMap<String, Seen> catalogue() throws IOException, InterruptedException {
        var seen = new TreeMap<String, Seen>();
        for (var cursor = ""; cursor != null; ) {
            var page = json(get("/v1/products?limit=100" + cursor));
            for (var product : page.path("items")) {
                assertThat(product.path("certainty").asString()).isNotEqualTo("SURE");
                assertThat(product.path("source").asString()).isEqualTo("alstyle");
                assertThat(product.path("free").asInt()).isIn(0, 10);
                seen.put(product.path("sku").asString(), seen(product));
            }
            cursor = page.has("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asString()
                    : null;
        }
        return seen;
    }

    private static Seen seen(JsonNode product) {
        var pictures = new ArrayList<String>();
        product.path("pictures").forEach(picture -> pictures.add(picture.asString()));
        var params = new ArrayList<String>();
        product.path("params")
                .forEach(param -> params.add(param.path("name").asString() + "="
                        + param.path("value").asString()));
        return new Seen(
                product.path("name").asString(),
                product.path("vendor").asString(""),
                product.path("vendorCode").asString(""),
                product.path("description").asString(""),
                List.copyOf(pictures),
                List.copyOf(params),
                product.at("/price/minor").asLong() / 100,
                product.path("free").asInt() > 0);
    }
}
