package orderdesk.inventory.supplier.feed;

import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.inventory.Yml;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.supplier.domain.ExchangeProfile;
import orderdesk.inventory.supplier.domain.ListRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTests {

    static final ListRules RULES =
            new ListRules("RUB", 10, 30, 30, Duration.ofDays(1), "Закупка", "Предоплата", null, null, null);

    final Mapping mapping = new Mapping(RULES);

    @Test
    void cardIsReadWithItsOptions() {
        var entry = entry("""
                <offer id="A" available="true"><vendor>Нить</vendor><vendorCode>N1, N2</vendorCode><name>Шарф</name>
                <param name="размер">L</param><param name="Цвет">красный</param><param name="Серия">Классика</param>
                <picture>https://x/1.jpg</picture><picture>javascript:alert(1)</picture></offer>""", null);

        assertThat(entry.card().options()).isEqualTo(new Options("L", "красный", "Классика"));
        assertThat(entry.card().vendorCode()).isEqualTo("N1, N2");
        assertThat(entry.card().pictures()).containsExactly("https://x/1.jpg");
        assertThat(entry.card().params()).hasSize(3);
    }

    @Test
    void absentElementIsNoChange() {
        var before = entry("""
                <offer id="A" available="true"><name>Шарф</name><price>100</price><count>5</count>
                <description>тёплый</description><param name="Предоплата">да</param></offer>""", null);

        var after = entry("<offer id=\"A\"><price>120</price></offer>", before);

        assertThat(after.price()).isEqualTo(roubles(120));
        assertThat(after.saysTheSameAs(
                        new Entry(before.sku(), before.card(), true, 5, roubles(120), before.purchase(), true, 0)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "true, , true, 10",
        "false, , false, 0",
        "true, 3, true, 3",
        "true, 0, false, 0",
        "false, 3, false, 0",
        ", 3, true, 3",
        ", 0, false, 0"
    })
    void availabilityAndQuantityTogetherSayWhatCanBeHad(
            @Nullable String available, @Nullable String count, boolean can, int units) {
        var entry = entry(
                "<offer id=\"A\"%s>%s</offer>"
                        .formatted(
                                available == null ? "" : " available=\"" + available + "\"",
                                count == null ? "" : "<count>" + count + "</count>"),
                null);

        assertThat(entry.available()).isEqualTo(can);
        assertThat(entry.units(10)).isEqualTo(units);
    }

    @Test
    void newOfferThatSaysOnlyItsPriceIsAvailable() {
        assertThat(entry("<offer id=\"A\"><price>1</price></offer>", null).available())
                .isTrue();
    }

    @Test
    void disabledOfferCannotBeHad() {
        assertThat(entry("<offer id=\"A\" available=\"true\"><disabled>true</disabled></offer>", null)
                        .available())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1290, 129000", "1 290, 129000", "'1290,5', 129050", "1290.90, 129090", "1290.9000, 129090", "0.01, 1"})
    void pricesAreReadExactly(String written, long minor) {
        assertThat(entry("<offer id=\"A\"><price>%s</price></offer>".formatted(written), null)
                        .price())
                .isEqualTo(new Money(minor, "RUB"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, price-zero",
        "0.00, price-zero",
        "-5, price-negative",
        "1.005, price-too-fine",
        "много, price-invalid",
        "1e9, price-invalid",
        "'', price-invalid",
        "1234567890123, price-invalid"
    })
    void impossiblePriceRejectsTheOffer(String written, String code) {
        fault(code, "<offer id=\"A\"><price>%s</price></offer>".formatted(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2.5", ">10", "1000001", "много"})
    void impossibleQuantityRejectsTheOffer(String written) {
        fault("quantity-invalid", "<offer id=\"A\"><count>%s</count></offer>".formatted(written.replace(">", "&gt;")));
    }

    @Test
    void offerMustHaveAnIdAndSaySomething() {
        fault("id-missing", "<offer available=\"true\"/>");
        fault("id-missing", "<offer id=\" \" available=\"true\"/>");
        fault("id-invalid", "<offer id=\"%s\" available=\"true\"/>".formatted("x".repeat(101)));
        fault("says-nothing", "<offer id=\"A\"><name>Шарф</name></offer>");
        fault("available-invalid", "<offer id=\"A\" available=\"maybe\"/>");
        assertThat(mapping.fault(row("<offer id=\"%s\" available=\"true\"/>".formatted("x".repeat(100)))))
                .isNull();
    }

    @Test
    void foreignCurrencyRejectsTheOfferAndOldRoublesDoNot() {
        fault("currency-foreign", "<offer id=\"A\"><price>1</price><currencyId>KZT</currencyId></offer>");
        assertThat(mapping.fault(row("<offer id=\"A\"><price>1</price><currencyId>RUR</currencyId></offer>")))
                .isNull();
    }

    @Test
    void purchasePriceComesFromTheElementOrTheParameterOfTheSupplier() {
        assertThat(entry("<offer id=\"A\"><price>9</price><purchase_price>7</purchase_price></offer>", null)
                        .purchase())
                .isEqualTo(roubles(7));
        assertThat(entry("<offer id=\"A\"><price>9</price><param name=\"Закупка\">6</param></offer>", null)
                        .purchase())
                .isEqualTo(roubles(6));
    }

    @Test
    void priceOfASupplierWithAMarginIsWhatTheShopPays() {
        var margin = new Mapping(new ListRules("RUB", 10, 30, 30, Duration.ofDays(1), null, null, 25, null, null));
        var entry = margin.entry(row("<offer id=\"A\"><price>10.01</price></offer>"), null, 0);

        assertThat(entry.purchase()).isEqualTo(new Money(1001, "RUB"));
        assertThat(entry.price()).isEqualTo(new Money(1252, "RUB")); // rounded up: never below the margin
    }

    @Test
    void goodsForPrepaymentAreKnownByTheParameterOrTheNotes() {
        assertThat(entry("<offer id=\"A\" available=\"true\"><param name=\"предоплата\">Да</param></offer>", null)
                        .prepayOnly())
                .isTrue();
        assertThat(entry(
                                "<offer id=\"A\" available=\"true\"><sales_notes>Необходима предоплата</sales_notes></offer>",
                                null)
                        .prepayOnly())
                .isTrue();
        assertThat(entry("<offer id=\"A\" available=\"true\"/>", null).prepayOnly())
                .isFalse();
    }

    @Test
    void directionMarksAreTakenOutOfTexts() {
        assertThat(entry("<offer id=\"A\" available=\"true\"><name>Шарф\u202E кинзар</name></offer>", null)
                        .card()
                        .name())
                .isEqualTo("Шарф кинзар");
    }

    @Test
    void fingerprintFollowsWhatIsSaidAndHowItIsUnderstood() {
        var row = row("<offer id=\"A\"><price>1</price></offer>");
        var other = new Mapping(
                new ListRules("RUB", 5, 30, 30, Duration.ofDays(1), "Закупка", "Предоплата", null, null, null));

        assertThat(row("<offer id=\"A\"><price>1</price></offer>").fingerprint(mapping.seed()))
                .isEqualTo(row.fingerprint(mapping.seed()));
        assertThat(row("<offer id=\"A\"><price>2</price></offer>").fingerprint(mapping.seed()))
                .isNotEqualTo(row.fingerprint(mapping.seed()));
        assertThat(row.fingerprint(other.seed())).isNotEqualTo(row.fingerprint(mapping.seed()));
        assertThat(row.fingerprint(0)).isEqualTo(-358957701907113599L); // stored with every entry: never to change
    }

    private void fault(String code, String offer) {
        assertThat(mapping.fault(row(offer))).isEqualTo(code);
    }

    private Entry entry(String offer, @Nullable Entry before) {
        var row = row(offer);
        assertThat(mapping.fault(row)).isNull();
        return mapping.entry(row, before, 2);
    }

    private static Row row(String offer) {
        var rows = new ArrayList<Row>();
        try {
            new XmlLists(FeedLimits.DEFAULT, ExchangeProfile.USUAL)
                    .read(new ByteArrayInputStream(Yml.list(offer).getBytes(StandardCharsets.UTF_8)), rows::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows.getFirst();
    }
}
