package orderdesk.inventory.catalogue.domain;

import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Alternative;
import orderdesk.inventory.OffersInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does instead of parts that are made for devices, in the words of real lists. */
class CompatibilityTests {

    static final Offer ORIGINAL = part(
            "O",
            "Картридж Canon CARTRIDGE 055 Magenta (оригинал)",
            "Canon",
            46_250,
            "Цвет=Пурпурный",
            "Оригинальность=Оригинал",
            "Совместимость=Canon i-SENSYS MF742Cdw / Canon i-SENSYS MF744Cdw / LBP663Cdw");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            HP LaserJet Pro 400 M401, MFP M425                | HP M401, HP M425
            Canon i-SENSYS MF211 / 212w / 216                 | CANON MF211, CANON MF212, CANON MF216
            Canon LBP-2900,3000; HP LaserJet 1010             | CANON LBP2900, CANON LBP3000, CANON 3000, HP 1010
            Xerox VersaLink C500 / 505                        | XEROX C500, XEROX C505
            Для копиров Canon imageRUNNER 2520                | CANON 2520
            KONICA MINOLTA: Bizhub C258, Bizhub C308          | KONICA C258, KONICA C308
            все принтеры                                      | ""
            """)
    void devicesAreReadAsPeopleListThem(String written, String read) {
        assertThat(devices(written)).isEqualTo(Set.of(read.isEmpty() ? new String[0] : read.split(", ")));
    }

    @Test
    void descriptionThatNeverEndsGivesABoundedNumberOfDevices() {
        var endless = new StringBuilder("Canon");
        for (var number = 1_000; number < 2_000; number++) {
            endless.append(" MF").append(number).append(',');
        }

        assertThat(devices(endless.toString())).hasSize(60);
    }

    @Test
    void compatibleCartridgeOfTheSamePrintersAndColourDoes() {
        var compatible = compatible("C", "EPC-055M", "Пурпурный", "Canon LBP 663Cdw / 664Cx, MF742Cdw");
        var yellow = compatible("Y", "EPC-055Y", "Жёлтый", "Canon LBP 663Cdw / 664Cx, MF742Cdw");
        var otherPrinter = compatible("P", "EPC-CF403A", "Малиновый", "HP Color LaserJet Pro M252");

        assertThat(instead(ORIGINAL, compatible, yellow, otherPrinter))
                .extracting(Alternative::sku, Alternative::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        new Sku("C"), "совместимый, для того же устройства: CANON MF742, дешевле на 90 %"));
    }

    @Test
    void drumForTheSamePrinterIsNoToner() {
        var drum = part(
                "D",
                "Драм-картридж Europrint DR-055",
                "Europrint",
                9_000,
                "Цвет=Пурпурный",
                "Совместимость=Canon MF742");

        assertThat(instead(ORIGINAL, drum)).isEmpty();
    }

    @Test
    void sameCodeComesBeforeTheSamePrinterHoweverItIsTyped() {
        var wanted = part(
                "W", "Принт-картридж Xerox 013R00691", "Xerox", 40_534, "Модель=013R00691", "Совместимость=Xerox B230");
        var byDevice =
                part("A", "Картридж Xerox 006R04400", "Xerox", 40_000, "Модель=006R04400", "Совместимость=Xerox B230");
        var byCode = part("B", "Картридж Europrint", "Europrint", 4_008, "Аналог модели=013-R-00691 / 013R00692");

        assertThat(instead(wanted, byDevice, byCode))
                .extracting(alternative -> alternative.sku().value())
                .containsExactly("B", "A");
        assertThat(ModelCodes.plain("С-ЕХV 42")).isEqualTo("CEXV42");
    }

    @Test
    void whatTheShopDeclaresComesFirstEvenWhereNothingIsAlike() {
        var declared = part("Z", "Подарочная карта", "Магазин", 1_000);
        var compatible = compatible("C", "EPC-055M", "Пурпурный", "Canon MF742Cdw");

        var found = Alternatives.of(
                ORIGINAL,
                1,
                List.of(compatible, declared),
                Map.of(declared.sku(), 1, compatible.sku(), 1),
                Set.of(),
                List.of(declared.sku()));

        assertThat(found).extracting(alternative -> alternative.sku().value()).containsExactly("Z", "C");
        assertThat(found.getFirst().why()).startsWith("замена, которую назначил магазин");
    }

    @Test
    void productsMadeForNothingHaveNoKeys() {
        assertThat(Compatibility.of(Card.named("Шарф", Options.NONE)).keys()).isEmpty();
        assertThat(Compatibility.of(ORIGINAL.card()).keys()).contains("d:CANON MF742|ink|magenta");
    }

    @Test
    void listMayNameAnaloguesByTheirSkus() {
        assertThat(part("A", "Шарф", "Метеор", 1, "Аналоги=B-1, B-2;B-3").card().analogues())
                .containsExactly(new Sku("B-1"), new Sku("B-2"), new Sku("B-3"));
    }

    @ParameterizedTest
    @CsvSource({"4006381333931,true", "4006381333932,false", "96385074,true", "12345,false", "4 006381333931,false"})
    void barcodeIsOneWhoseLastDigitIsRight(String code, boolean right) {
        assertThat(Identity.isGtin(code)).isEqualTo(right);
    }

    @Test
    void sameProductIsKnownByItsBarcodeOrByItsMakersCode() {
        var ours = part("1", "Чернила Epson", "EPSON", 1, "Модель=C13T-66434A", "Штрихкод=4006381333931");
        var theirs = part("x", "Epson чернила", "Epson", 1, "Коды=C13T66434A");

        assertThat(Identity.keys(ours.card())).contains("b:04006381333931", "v:EPSON|C13T66434A");
        assertThat(Identity.keys(theirs.card())).contains("v:EPSON|C13T66434A");
        assertThat(Identity.keys(part("n", "Ключ", "", 1, "Модель=1000").card()))
                .isEmpty();
    }

    private static Set<String> devices(String written) {
        return Compatibility.of(part("X", "Картридж", "Canon", 1, "Совместимость=" + written)
                        .card())
                .devices();
    }

    private static List<Alternative> instead(Offer wanted, Offer... candidates) {
        var free = List.of(candidates).stream().collect(Collectors.toMap(Offer::sku, Offer::units));
        return Alternatives.of(wanted, 1, List.of(candidates), free, Set.of(), List.of());
    }

    private static Offer compatible(String sku, String model, String colour, String devices) {
        return part(
                sku,
                "Картридж Europrint %s (совместимый)".formatted(model),
                "Europrint",
                4_625,
                "Цвет=" + colour,
                "Оригинальность=Совместимый",
                "Совместимость=" + devices);
    }

    private static Offer part(String sku, String name, String vendor, long price, String... params) {
        var all = new ArrayList<Param>();
        String colour = null;
        for (var param : params) {
            var cut = param.indexOf('=');
            all.add(new Param(param.substring(0, cut), param.substring(cut + 1)));
            colour = param.startsWith("Цвет=") ? param.substring(cut + 1) : colour;
        }
        var options = new Options(null, colour, null);
        var card = new Card(name, vendor.isEmpty() ? null : vendor, null, null, null, null, List.of(), all, options);
        return new Offer(new Sku(sku), OffersInMemory.WAREHOUSE, card, 5, true, roubles(price), null, false);
    }
}
