package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import orderdesk.inventory.CommerceMl;
import orderdesk.inventory.supplier.domain.Counts;
import orderdesk.inventory.supplier.domain.ExchangeProfile;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.inventory.supplier.domain.TableProfile;
import orderdesk.inventory.supplier.domain.TableProfile.Column;
import orderdesk.inventory.supplier.domain.TableProfile.Field;
import orderdesk.inventory.supplier.feed.FeedBroken;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists that are no YML go in like any other: whole or not at all, compared with what is known. */
class ListFormsTests {

    static final TableProfile COLUMNS = new TableProfile(
            List.of(
                    new Column(Field.ID, "Код", null, null),
                    new Column(Field.NAME, "Товар", null, null),
                    new Column(Field.PRICE, "Цена", null, null),
                    new Column(Field.QUANTITY, "Кол-во", null, null)),
            null,
            null,
            null,
            null,
            List.of(),
            List.of());

    final Warehouse house = new Warehouse();

    @Test
    void tableIsComparedWithTheLastOne() {
        house.supplier("sklad", settings(COLUMNS, null));
        table("A;Шарф;100;5", "B;Шапка;200;7", "C;Флаг;50;1", "D;Кружка;10;1");
        house.clock.advance(Duration.ofMinutes(15));

        var list = table("A;Шарф;110;5", "B;Шапка;200;7", "D;Кружка;10;1");

        assertThat(list.counts()).isEqualTo(new Counts(3, 3, 0, 1, 2, 1, 0));
        assertThat(house.offers("A").getFirst().price()).isEqualTo(roubles(110));
        assertThat(house.units("C")).isZero();
        assertThat(table("A;Шарф;110;5", "B;Шапка;200;7", "D;Кружка;10;1")
                        .counts()
                        .unchanged())
                .isEqualTo(3);
    }

    @Test
    void workbookIsComparedWithTheLastOne() {
        house.supplier("sklad", settings(COLUMNS, null));
        workbook("A;Шарф;100;5", "B;Шапка;200;7", "C;Флаг;50;1", "D;Кружка;10;1");
        house.clock.advance(Duration.ofMinutes(15));

        var list = workbook("A;Шарф;110;5", "B;Шапка;200;7", "D;Кружка;10;1");

        assertThat(list.counts()).isEqualTo(new Counts(3, 3, 0, 1, 2, 1, 0));
        assertThat(house.offers("A").getFirst().price()).isEqualTo(roubles(110));
        assertThat(house.units("B")).isEqualTo(7);
        assertThat(house.units("C")).isZero();
    }

    @Test
    void workbookOfASupplierWhoseColumnsNobodyKnowsIsRefused() {
        assertThatExceptionOfType(FeedBroken.class)
                .isThrownBy(() -> workbook("A;Шарф;100;5"))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo("columns-unknown"));

        assertThat(house.units("A")).isZero();
    }

    @Test
    void tableOfASupplierWhoseColumnsNobodyKnowsIsRefused() {
        assertThatExceptionOfType(FeedBroken.class).isThrownBy(() -> table("A;Шарф;100;5"));

        assertThat(house.units("A")).isZero();
    }

    @Test
    void productsCannotBeHadBeforeTheirOffersCome() {
        exchange(CommerceMl.products(CommerceMl.product("p-1", "Шарф «Метеор»")));
        assertThat(house.units("p-1")).isZero();

        exchange(CommerceMl.offers(false, CommerceMl.offer("p-1", 1290, 700, 3, 4)));

        var offer = house.offers("p-1").getFirst();
        assertThat(offer.units()).isEqualTo(7);
        assertThat(offer.price()).isEqualTo(roubles(1290));
        assertThat(offer.purchase()).isEqualTo(roubles(700));
        assertThat(offer.card().vendor()).isEqualTo("Метеор");
        assertThat(offer.card().barcodes()).containsExactly("4600000000017");
    }

    @Test
    void changesLeaveTheRestAloneAndAWholePackageDoesNot() {
        exchange(CommerceMl.offers(false, offer("a", 5), offer("b", 5), offer("c", 5), offer("d", 5)));

        var changes = exchange(at("07:40:00", true, CommerceMl.rest("a", 4)));
        assertThat(changes.counts()).isEqualTo(new Counts(1, 1, 0, 1, 0, 0, 0));
        assertThat(house.units("a")).isEqualTo(4);
        assertThat(house.units("b")).isEqualTo(10);

        var whole = exchange(at("07:50:00", false, offer("a", 4), offer("b", 5), offer("c", 5)));
        assertThat(whole.counts().vanished()).isEqualTo(1);
        assertThat(house.units("d")).isZero();
        assertThat(house.units("c")).isEqualTo(10);
    }

    @Test
    void pricesAloneMakeTheStockNoNewer() {
        exchange(CommerceMl.offers(false, offer("a", 5)));

        exchange(at("08:30:00", false, CommerceMl.price("a", 110)));

        var offer = house.offers("a").getFirst();
        assertThat(offer.price()).isEqualTo(roubles(110));
        assertThat(offer.units()).isEqualTo(10);
        assertThat(offer.source().asOf()).isEqualTo(Instant.parse("2026-11-20T04:31:00Z"));
    }

    @Test
    void profileThatChangesMakesTheSameBytesNews() {
        var list = CommerceMl.offers(false, offer("a", 5));
        exchange(list);
        house.supplier("sklad", settings(null, new ExchangeProfile(null, null, List.of("Тула"), false)));

        exchange(list);

        assertThat(house.units("a")).isEqualTo(5);
    }

    @Test
    void settingsAreReadBackAsTheyWereStored() {
        var settings = settings(COLUMNS, ExchangeProfile.USUAL);
        house.supplier("sklad", settings);

        assertThat(house.sklad().settings()).isEqualTo(settings);
    }

    private static String offer(String id, int each) {
        return CommerceMl.offer(id, 100, 70, each, each);
    }

    private static String at(String time, boolean changes, String... offers) {
        return CommerceMl.offersAt("2026-11-20T" + time, changes, offers);
    }

    private PriceList exchange(String list) {
        return house.take(list);
    }

    private PriceList table(String... rows) {
        var list = "Код;Товар;Цена;Кол-во\n" + String.join("\n", rows);
        return Warehouse.take(house.desk, SHOP, "sklad", list.getBytes(Charset.forName("windows-1251")));
    }

    /** As a spreadsheet writes it: what looks like a number is one. */
    private PriceList workbook(String... rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Прайс");
            fill(sheet, 0, "Код;Товар;Цена;Кол-во");
            for (var row = 0; row < rows.length; row++) {
                fill(sheet, row + 1, rows[row]);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Warehouse.take(house.desk, SHOP, "sklad", bytes.toByteArray());
    }

    private static void fill(Worksheet sheet, int row, String cells) {
        var column = 0;
        for (var cell : cells.split(";")) {
            if (Character.isDigit(cell.charAt(0))) {
                sheet.value(row, column++, Integer.parseInt(cell));
            } else {
                sheet.value(row, column++, cell);
            }
        }
    }

    private static SupplierSettings settings(@Nullable TableProfile table, @Nullable ExchangeProfile exchange) {
        return new SupplierSettings(
                "Склад",
                new ListRules("RUB", 10, 40, 30, Duration.ofDays(1), null, null, null, table, exchange),
                null,
                null,
                null);
    }
}
