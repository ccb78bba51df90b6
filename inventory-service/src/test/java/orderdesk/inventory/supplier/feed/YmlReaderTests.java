package orderdesk.inventory.supplier.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import orderdesk.inventory.Yml;
import orderdesk.inventory.catalogue.domain.Param;
import orderdesk.inventory.supplier.domain.ExchangeProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YmlReaderTests {

    static final FeedLimits SMALL = new FeedLimits(1 << 20, 100, 3, 8, 20, 3, 2, 30);

    @Test
    void everythingThatIsWrittenOfAnOfferIsRead() {
        var row = only("""
                <offer id="A" available="false" type="vendor.model">
                  <name>Шарф &amp; шапка</name><price>1290</price><picture>https://x/1.jpg</picture>
                  <picture>https://x/2.jpg</picture><param name="Цвет">красный</param>
                  <description><![CDATA[<b>тёплый</b>]]></description><store>true</store>
                </offer>""");

        assertThat(row.id()).isEqualTo("A");
        assertThat(row.available()).isEqualTo("false");
        assertThat(row.text("name")).isEqualTo("Шарф & шапка");
        assertThat(row.text("description")).isEqualTo("<b>тёплый</b>");
        assertThat(row.pictures()).containsExactly("https://x/1.jpg", "https://x/2.jpg");
        assertThat(row.params()).containsExactly(new Param("Цвет", "красный"));
        assertThat(row.text("store")).isNull();
        assertThat(row.fault()).isNull();
    }

    @Test
    void dateOfTheListIsGivenAsWritten() throws IOException {
        assertThat(new XmlLists(SMALL, ExchangeProfile.USUAL)
                        .read(stream(Yml.dated("2026-05-19 00:11", "")), _ -> {})
                        .date())
                .isEqualTo("2026-05-19 00:11");
    }

    @Test
    void windows1251IsReadAsItsDeclarationSays() {
        var text = Yml.list("<offer id=\"A\"><name>Ёлка</name></offer>").replace("UTF-8", "windows-1251");

        assertThat(read(new ByteArrayInputStream(text.getBytes(Charset.forName("windows-1251"))), SMALL)
                        .getFirst()
                        .text("name"))
                .isEqualTo("Ёлка");
    }

    @Test
    void documentTypeIsIgnoredAndNothingIsFetched() {
        var list = Yml.list(Yml.offer("A", 1, 1))
                .replace(
                        "<yml_catalog>", "<!DOCTYPE yml_catalog SYSTEM \"http://127.0.0.1:1/shops.dtd\"><yml_catalog>");

        assertThat(read(stream(list), SMALL)).hasSize(1);
    }

    @Test
    void entitiesAreNeverResolved() {
        var laughs = "<!DOCTYPE yml_catalog [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><yml_catalog>";
        var list = Yml.list(
                        "<offer id=\"A\"><name>&b;</name></offer>",
                        "<offer id=\"B\"><name>&file;</name></offer>",
                        "<offer id=\"C\"><name>good</name></offer>")
                .replace("<yml_catalog>", laughs);

        assertThat(read(stream(list), SMALL)).extracting(Row::fault).containsExactly("entity", "entity", null);
    }

    @Test
    void entityInAnAttributeIsNotResolvedEither() {
        assertThat(only("<offer id=\"x&a;y\"/>").id()).isEqualTo("xy");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40, 120, 160})
    void listThatIsCutShortIsRefused(int cut) {
        var list = Yml.list(Yml.offer("A", 1, 1), Yml.offer("B", 1, 1));

        refused("not-well-formed", stream(list.substring(0, list.length() - cut)), SMALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>502</body></html>", "<shop><offers/></shop>"})
    void whatIsNoYmlIsRefused(String text) {
        refused("not-yml", stream(text), SMALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id;price\n1;2", "{}", "\0\0\0\0"})
    void whatIsNoXmlIsRefused(String text) {
        refused("not-well-formed", stream(text), SMALL);
    }

    @Test
    void oneOfferTooManyRefusesTheList() {
        var offer = Yml.offer("A", 1, 1);

        assertThat(read(stream(Yml.list(offer, offer, offer)), SMALL)).hasSize(3);
        refused("too-many-offers", stream(Yml.list(offer, offer, offer, offer)), SMALL);
    }

    @Test
    void longTextRejectsItsOfferOnly() {
        var fits = "<offer id=\"A\"><name>%s</name></offer>".formatted("x".repeat(20));
        var long1 = "<offer id=\"B\"><name>%s</name></offer>".formatted("x".repeat(21));

        assertThat(read(stream(Yml.list(fits, long1)), SMALL))
                .extracting(Row::fault)
                .containsExactly(null, "text-too-long");
    }

    @Test
    void paramsBeyondTheLimitRejectTheirOffer() {
        var param = "<param name=\"n\">v</param>";

        assertThat(only("<offer id=\"A\">%s</offer>".formatted(param.repeat(3))).fault())
                .isNull();
        assertThat(only("<offer id=\"A\">%s</offer>".formatted(param.repeat(4))).fault())
                .isEqualTo("too-many-params");
    }

    @Test
    void deepListIsRefused() {
        var deep = "<offer id=\"A\"><name>%s%s</name></offer>";

        assertThat(read(stream(Yml.list(deep.formatted("<b>".repeat(3), "</b>".repeat(3)))), SMALL))
                .hasSize(1);
        refused("not-well-formed", stream(Yml.list(deep.formatted("<b>".repeat(4), "</b>".repeat(4)))), SMALL);
    }

    @Test
    void namesThatNeverRepeatAreRefused() {
        var names = new StringBuilder();
        for (var at = 0; at < 40; at++) {
            names.append("<x%d/>".formatted(at));
        }

        refused("too-many-names", stream(Yml.list("<offer id=\"A\">%s</offer>".formatted(names))), SMALL);
    }

    @Test
    void nameThatNeverEndsIsRefused() {
        refused("name-too-long", stream("<yml_catalog><" + "x".repeat(30_000)), FeedLimits.DEFAULT);
    }

    @Test
    void largeListIsRefused() {
        refused("too-large", stream("<yml_catalog>" + " ".repeat(1 << 20)), SMALL);
    }

    @Test
    void zipBombIsRefused() throws IOException {
        var bomb = gzip("<yml_catalog>" + " ".repeat(40 << 20));

        refused("inflates", new ByteArrayInputStream(bomb), FeedLimits.DEFAULT);
    }

    @Test
    void packedListIsUnpackedAndADamagedOneRefused() throws IOException {
        var packed = gzip(Yml.list(Yml.offer("A", 1, 1)));

        assertThat(read(new ByteArrayInputStream(packed), SMALL)).hasSize(1);
        refused("damaged", new ByteArrayInputStream(packed, 0, packed.length - 8), SMALL);
        refused("damaged", new ByteArrayInputStream(packed, 0, 5), SMALL);
    }

    static Row only(String offer) {
        return read(stream(Yml.list(offer)), SMALL).getFirst();
    }

    static List<Row> read(InputStream list, FeedLimits limits) {
        var rows = new ArrayList<Row>();
        try (var unpacked = Unpacked.open(list, limits)) {
            new XmlLists(limits, ExchangeProfile.USUAL).read(unpacked, rows::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    static void refused(String code, InputStream list, FeedLimits limits) {
        assertThatExceptionOfType(FeedBroken.class)
                .isThrownBy(() -> read(list, limits))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(code));
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
