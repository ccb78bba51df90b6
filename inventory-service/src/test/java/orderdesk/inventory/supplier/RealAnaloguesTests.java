package orderdesk.inventory.supplier;

import static orderdesk.inventory.supplier.RealFeedsTests.TENGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Alternative;
import orderdesk.inventory.RealFeeds;
import orderdesk.inventory.RealFeeds.Seen;
import orderdesk.inventory.catalogue.CatalogueDesk.Product;
import orderdesk.inventory.catalogue.domain.Alternatives;
import orderdesk.inventory.catalogue.domain.Offer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Original and compatible cartridges of a real list (R023). What does instead is found here by the words of the list as
 * they stand: the code that one is a copy of, the devices that both name, the colours.
 */
@EnabledIf(value = "orderdesk.inventory.RealFeeds#areHere", disabledReason = RealFeeds.MISSING)
class RealAnaloguesTests {

    static final Pattern DEVICE = Pattern.compile("\\d{3,5}");
    static final Map<String, String> COLOURS =
            Map.of("голубой", "синий", "малиновый", "пурпурный", "жёлтый", "желтый", "чёрный", "", "черный", "");

    final Warehouse house = new Warehouse();
    Map<String, Seen> seen = Map.of();
    Map<String, Offer> offers = Map.of();

    @BeforeEach
    void listed() throws IOException {
        house.shops.with(RealFeeds.SHOP, RealFeeds.inTenge());
        house.suppliers.settle(RealFeeds.SHOP, "almaty", TENGE, Warehouse.CAUSE, _ -> {});
        var file = RealFeeds.files("alstyle").getLast();
        Warehouse.take(house.desk, RealFeeds.SHOP, "almaty", Files.readAllBytes(file));
        seen = RealFeeds.read(file).offers();
        offers = house.catalogue.page(RealFeeds.SHOP, null, null, 3_000).stream()
                .map(Product::offer)
                .collect(Collectors.toMap(offer -> offer.sku().value(), Function.identity()));
    }

    @Test
    void everyCopyInStockIsFoundForItsOriginal() {
        var pairs = 0;
        for (var original : cartridges("Оригинал")) {
            var copies = cartridges("Совместимый").stream()
                    .filter(copy -> !value(original, "Модель").isEmpty())
                    .filter(copy -> value(copy, "Аналог модели").equals(value(original, "Модель")))
                    .filter(copy -> seen(copy).available() && colour(copy).equals(colour(original)))
                    .toList();
            if (!copies.isEmpty()) {
                var found = instead(original);
                assertThat(skus(found)).as(seen(original).name()).contains(copies.getFirst());
                assertThat(found.getFirst().why()).startsWith("совместимый, тот же код");
                pairs += copies.size();
            }
        }
        assertThat(pairs).isGreaterThan(10);
    }

    @Test
    void nothingIsOfferedThatGoesIntoNoCommonDeviceOrHasAnotherColour() {
        var offered = 0;
        var copies = 0;
        for (var original : sample(cartridges("Оригинал"))) {
            for (var alternative : instead(original)) {
                var sku = alternative.sku().value();
                assertThat(colour(sku))
                        .as(seen(original).name() + " / " + alternative.name())
                        .isEqualTo(colour(original));
                if (alternative.why().contains("для того же устройства")) {
                    assertThat(devices(sku)).as(alternative.name()).containsAnyElementsOf(devices(original));
                }
                offered++;
                copies += value(sku, "Оригинальность").equals("Совместимый") ? 1 : 0;
            }
        }
        assertThat(offered).isGreaterThan(8);
        assertThat(copies).isPositive();
    }

    /** All of them take seconds. */
    private static List<String> sample(List<String> all) {
        return IntStream.range(0, all.size())
                .filter(at -> at % 20 == 0)
                .mapToObj(all::get)
                .toList();
    }

    private List<Alternative> instead(String sku) {
        var others = offers.values().stream().filter(offer -> offer.units() > 0).toList();
        var free = others.stream().collect(Collectors.toMap(Offer::sku, Offer::units));
        return Alternatives.of(Objects.requireNonNull(offers.get(sku)), 1, others, free, Set.of(), List.of());
    }

    private static Set<String> skus(List<Alternative> found) {
        return found.stream().map(Alternative::sku).map(Sku::value).collect(Collectors.toSet());
    }

    private List<String> cartridges(String origin) {
        return seen.keySet().stream()
                .filter(sku -> value(sku, "Оригинальность").equals(origin))
                .toList();
    }

    private Set<String> devices(String sku) {
        return DEVICE.matcher(value(sku, "Совместимость") + value(sku, "Для принтеров") + value(sku, "Для копиров"))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    /** Black is what most of them are that name no colour. */
    private String colour(String sku) {
        var colour = value(sku, "Цвет").toLowerCase(Locale.ROOT);
        return COLOURS.getOrDefault(colour, colour);
    }

    private String value(String sku, String param) {
        return seen(sku).params().stream()
                .filter(each -> each.startsWith(param + "="))
                .map(each -> each.substring(param.length() + 1))
                .findFirst()
                .orElse("");
    }

    private Seen seen(String sku) {
        return Objects.requireNonNull(seen.get(sku));
    }
}
