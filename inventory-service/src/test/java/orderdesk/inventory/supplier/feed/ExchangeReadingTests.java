package orderdesk.inventory.supplier.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import orderdesk.inventory.CommerceMl;
import orderdesk.inventory.catalogue.domain.Param;
import orderdesk.inventory.supplier.domain.ExchangeProfile;
import org.junit.jupiter.api.Test;

/** Files as 1C writes them: products, offers, prices, rests. */
class ExchangeReadingTests {

    final List<Row> rows = new ArrayList<>();

    @Test
    void productsSayWhatThingsAreAndNothingOfTheStock() {
        var heading = read(CommerceMl.products(CommerceMl.product("p-1", "Шарф «Метеор»")), ExchangeProfile.USUAL);

        assertThat(heading).isEqualTo(new Heading("2026-11-20T07:30:00", false, false));
        var row = rows.getFirst();
        assertThat(row.id()).isEqualTo("p-1");
        assertThat(row.text("name")).isEqualTo("Шарф «Метеор»");
        assertThat(row.text("vendorCode")).isEqualTo("ART-p-1");
        assertThat(row.text("vendor")).isEqualTo("Метеор");
        assertThat(row.text("categoryId")).isEqualTo("g-1");
        assertThat(row.barcodes()).containsExactly("4600000000017");
        assertThat(row.params()).containsExactly(new Param("Цвет", "красный"));
        assertThat(row.silent()).isTrue();
        assertThat(row.available()).isNull();
    }

    @Test
    void deletedProductCanBeHadNoLonger() {
        read(
                CommerceMl.products("<Товар Статус=\"Удален\"><Ид>p-1</Ид></Товар>", CommerceMl.product("p-2", "Шарф")),
                ExchangeProfile.USUAL);

        assertThat(rows).extracting(Row::available).containsExactly("false", null);
    }

    @Test
    void offersOfAllWarehousesAddUpAndTheRetailPriceCounts() {
        var heading =
                read(CommerceMl.offers(false, CommerceMl.offer("p-1#red", 1290, 700, 3, 4)), ExchangeProfile.USUAL);

        assertThat(heading.whole()).isTrue();
        assertThat(heading.stock()).isTrue();
        var row = rows.getFirst();
        assertThat(row.id()).isEqualTo("p-1#red");
        assertThat(row.text("price")).isEqualTo("1290");
        assertThat(row.text("purchase_price")).isEqualTo("700");
        assertThat(row.text("currencyId")).isEqualTo("RUB");
        assertThat(row.text("count")).isEqualTo("7");
    }

    @Test
    void profileChoosesWarehousesPricesAndNames() {
        var profile = new ExchangeProfile("Закупочная", "t-retail", List.of("Тула"), true);

        read(CommerceMl.offers(false, CommerceMl.offer("p-1", 1290, 700, 3, 4)), profile);

        var row = rows.getFirst();
        assertThat(row.id()).isEqualTo("ART-p-1");
        assertThat(row.text("price")).isEqualTo("700");
        assertThat(row.text("purchase_price")).isEqualTo("1290");
        assertThat(row.text("count")).isEqualTo("4");
    }

    @Test
    void changesPricesAloneAndRestsAloneAreNoWholeList() {
        assertThat(read(CommerceMl.offers(true, CommerceMl.offer("p", 1, 1, 1, 1)), ExchangeProfile.USUAL)
                        .whole())
                .isFalse();
        assertThat(read(CommerceMl.offers(false, CommerceMl.price("p", 1)), ExchangeProfile.USUAL))
                .isEqualTo(new Heading("2026-11-20T07:31:00", false, false));
        assertThat(read(CommerceMl.offers(false, CommerceMl.rest("p", 5)), ExchangeProfile.USUAL))
                .isEqualTo(new Heading("2026-11-20T07:31:00", false, true));
        assertThat(rows.getLast().text("count")).isEqualTo("5");
    }

    @Test
    void halfAPieceIsNoneAndWhatIsNoNumberStays() {
        read(
                CommerceMl.offers(false, CommerceMl.rest("a", "0.500"), CommerceMl.rest("b", "много")),
                ExchangeProfile.USUAL);

        assertThat(rows).extracting(row -> row.text("count")).containsExactly("0", "много");
    }

    @Test
    void windows1251IsReadAsItIsDeclared() {
        var text = CommerceMl.products(CommerceMl.product("p-1", "Ёлка")).replace("UTF-8", "windows-1251");

        read(text.getBytes(Charset.forName("windows-1251")), ExchangeProfile.USUAL);

        assertThat(rows.getFirst().text("name")).isEqualTo("Ёлка");
    }

    @Test
    void entitiesAreNeverResolved() {
        var list = CommerceMl.products(CommerceMl.product("p-1", "&file;"))
                .replace(
                        "<КоммерческаяИнформация",
                        "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><КоммерческаяИнформация");

        read(list, ExchangeProfile.USUAL);

        assertThat(rows.getFirst().fault()).isEqualTo("entity");
        assertThat(rows.getFirst().text("name")).isNull();
    }

    @Test
    void onePartTooManyMakesTheOfferFaultyAndOneOfferTooManyRefusesTheList() {
        var most = 30; // ten times the parameters of an offer
        read(CommerceMl.products("<Товар>" + "<а/>".repeat(most) + "</Товар>"), ExchangeProfile.USUAL);
        assertThat(rows.getLast().fault()).isNull();
        read(CommerceMl.products("<Товар>" + "<а/>".repeat(most + 1) + "</Товар>"), ExchangeProfile.USUAL);
        assertThat(rows.getLast().fault()).isEqualTo("too-many-params");

        var one = CommerceMl.rest("p", 1);
        read(CommerceMl.offers(false, one, one, one), ExchangeProfile.USUAL);
        refused("too-many-offers", CommerceMl.offers(false, one, one, one, one));
    }

    @Test
    void listThatIsCutShortIsRefused() {
        var list = CommerceMl.offers(false, CommerceMl.offer("p-1", 1, 1, 1, 1));

        refused("not-well-formed", list.substring(0, list.length() - 30));
    }

    @Test
    void everNewNamesAreRefused() {
        var names = new StringBuilder();
        for (var at = 0; at < 200; at++) {
            names.append("<имя%d/>".formatted(at));
        }
        refused("too-many-names", CommerceMl.products("<Товар>" + names + "</Товар>"));
    }

    private void refused(String code, String list) {
        assertThatExceptionOfType(FeedBroken.class)
                .isThrownBy(() -> read(list, ExchangeProfile.USUAL))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(code));
    }

    private Heading read(String list, ExchangeProfile profile) {
        return read(list.getBytes(StandardCharsets.UTF_8), profile);
    }

    private Heading read(byte[] list, ExchangeProfile profile) {
        var limits = new FeedLimits(1 << 20, 100, 3, 12, 100, 3, 2, 60);
        try {
            return new XmlLists(limits, profile).read(new ByteArrayInputStream(list), rows::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
