package orderdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.ShopSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

/** The demo data say what they are meant to show. */
class DemoTests {

    static final List<String> SHOPS = Demo.SHOPS;

    @ParameterizedTest
    @FieldSource("SHOPS")
    void settingsAreThoseOfTheContract(String shop) throws IOException {
        var settings = read(shop, "settings.json", ShopSettings.class);

        assertThat(settings.brand().smsName()).hasSizeLessThanOrEqualTo(8);
        assertThat(settings.currency()).isEqualTo("RUB");
        assertThat(settings.tariffs()).hasSize(3);
        assertThat(settings.delivery()).satisfies(rules -> {
            assertThat(Objects.requireNonNull(rules).slots()).isNotNull();
            assertThat(rules.regions()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @FieldSource("SHOPS")
    void veraAndTheSeniorWorkForBothShops(String shop) throws IOException {
        var people = read(shop, "people.json", Personnel.class).members();

        assertThat(people).extracting(member -> member.id().value()).contains("vera", "galina", "manager", "admin");
    }

    /** Whoever pays money back neither asks for it nor talks to customers. */
    @ParameterizedTest
    @FieldSource("SHOPS")
    void somebodyHandlesMoneyAndNothingElse(String shop) throws IOException {
        var people = read(shop, "people.json", Personnel.class).members();

        assertThat(people)
                .filteredOn(member -> member.roles().equals(Set.of("finance")))
                .extracting(member -> member.id().value())
                .containsExactly("marta");
    }

    @ParameterizedTest
    @FieldSource("SHOPS")
    void offersAreUniqueAndPriced(String shop) throws Exception {
        var offers = offers(shop);
        var ids = new HashSet<String>();

        assertThat(offers).hasSizeBetween(30, 100).allSatisfy(offer -> {
            assertThat(ids.add(offer.getAttribute("id"))).isTrue();
            assertThat(new BigDecimal(text(offer, "price"))).isPositive();
            assertThat(text(offer, "name")).isNotBlank();
            assertThat(offer.getAttribute("available"))
                    .isEqualTo(String.valueOf(!text(offer, "count").equals("0")));
        });
    }

    @ParameterizedTest
    @FieldSource("SHOPS")
    void someGoodsAreMissingScarceOrOnlyPrepaid(String shop) throws Exception {
        var offers = offers(shop);

        assertThat(offers).anyMatch(offer -> text(offer, "count").equals("0"));
        assertThat(offers).anyMatch(offer -> text(offer, "count").equals("1"));
        assertThat(offers).anyMatch(offer -> params(offer, "Предоплата").anyMatch("да"::equals));
    }

    @ParameterizedTest
    @FieldSource("SHOPS")
    void ordersAreOfGoodsOnTheListAtItsPricesAndSomeoneAwakeAwaitsTheCall(String shop) throws Exception {
        var prices = offers(shop).stream()
                .collect(Collectors.toMap(
                        offer -> offer.getAttribute("id"),
                        offer -> new BigDecimal(text(offer, "price"))
                                .movePointRight(2)
                                .longValueExact()));
        var now = Instant.parse("2026-11-22T02:00:00Z");
        var home = Home.awakeAt(now);

        var orders = DemoOrders.of(shop, home, now);

        assertThat(orders).hasSizeGreaterThanOrEqualTo(4).allSatisfy(order -> {
            assertThat(order.at("/delivery/address/city").asString()).isEqualTo(home.city());
            assertThat(order.at("/delivery/address/lines/0").asString()).isNotBlank();
            assertThat(order.path("lines").values())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(prices.get(line.path("sku").asString()))
                            .isEqualTo(line.at("/price/minor").asLong()));
        });
        assertThat(orders)
                .filteredOn(order -> order.at("/delivery/method").asString().equals("COURIER"))
                .isNotEmpty()
                .extracting(order -> order.at("/delivery/slot/date").asString())
                .containsOnly("2026-11-24");
        assertThat(orders)
                .extracting(order -> order.path("externalNumber").asString())
                .doesNotHaveDuplicates();
    }

    private static <T> T read(String shop, String name, Class<T> type) throws IOException {
        try (var in = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/%s/%s".formatted(shop, name)))) {
            return Wire.mapper().readValue(in, type);
        }
    }

    private static List<Element> offers(String shop) throws Exception {
        try (var in = Demo.class.getResourceAsStream("/demo/%s/price-list.xml".formatted(shop))) {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            return elements(document.getDocumentElement(), "offer").toList();
        }
    }

    private static Stream<String> params(Element offer, String name) {
        return elements(offer, "param")
                .filter(param -> param.getAttribute("name").equals(name))
                .map(Element::getTextContent);
    }

    private static String text(Element offer, String name) {
        return elements(offer, name).findFirst().map(Element::getTextContent).orElseThrow();
    }

    private static Stream<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
