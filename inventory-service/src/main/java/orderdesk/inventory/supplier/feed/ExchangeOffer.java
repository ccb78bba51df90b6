package orderdesk.inventory.supplier.feed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderdesk.inventory.catalogue.domain.Param;
import orderdesk.inventory.supplier.domain.ExchangeProfile;
import org.jspecify.annotations.Nullable;

/** Understands one product or offer as 1C writes it; what a file does not say is left to the others. */
final class ExchangeOffer {

    /** 1C counts in thousandths. */
    private static final Pattern COUNT = Pattern.compile("-?\\d{1,9}([.,]\\d{1,6})?");

    /** As 1C calls them: by their numbers (ISO 4217), and by what people say. */
    private static final Map<String, String> CURRENCIES = Map.of(
            "руб", "RUB", "руб.", "RUB", "643", "RUB", "810", "RUB", "тенге", "KZT", "398", "KZT", "бел. руб.", "BYN");

    private final ExchangeProfile profile;
    private final Map<String, PriceType> types = new LinkedHashMap<>();
    private final Map<String, String> warehouses = new HashMap<>();

    private record PriceType(
            String id, String name, @Nullable String currency) {}

    ExchangeOffer(ExchangeProfile profile) {
        this.profile = profile;
    }

    int remembered() {
        return types.size() + warehouses.size();
    }

    void priceType(Part part) {
        part.text("Ид")
                .ifPresent(id -> types.put(
                        id,
                        new PriceType(
                                id,
                                part.text("Наименование").orElse(""),
                                part.text("Валюта").orElse(null))));
    }

    void warehouse(Part part) {
        part.text("Ид")
                .ifPresent(id -> warehouses.put(id, part.text("Наименование").orElse("")));
    }

    /** What a thing is. One that 1C has deleted can be had no longer. */
    Row product(Part part, int line, Map<String, String> properties) {
        var status = part.text("Статус").orElse(String.valueOf(part.attribute("Статус")));
        var gone = status.equalsIgnoreCase("Удален")
                || part.text("ПометкаУдаления").filter("true"::equals).isPresent();
        var row = new Row(id(part), gone ? "false" : null, line);
        row.keepsSilent();
        card(row, part);
        part.text("Описание").ifPresent(text -> row.put("description", text));
        part.text("Группы", "Ид").ifPresent(text -> row.put("categoryId", text));
        part.text("Изготовитель", "Наименование").ifPresent(text -> row.put("vendor", text));
        part.all("ЗначенияСвойств", "ЗначенияСвойства").forEach(value -> {
            var name = properties.get(value.text("Ид").orElse(""));
            if (name != null) {
                value.text("Значение").ifPresent(text -> row.params().add(new Param(name, text)));
            }
        });
        return row;
    }

    Row offer(Part part, int line) {
        var row = new Row(id(part), null, line);
        row.keepsSilent();
        card(row, part);
        price(part, profile.priceType(), "розн", true).ifPresent(price -> {
            price.text("ЦенаЗаЕдиницу").ifPresent(text -> row.put("price", Quantities.amount(text, null)));
            currency(price).ifPresent(text -> row.put("currencyId", text));
        });
        price(part, profile.purchaseType(), "закуп", false)
                .flatMap(price -> price.text("ЦенаЗаЕдиницу"))
                .ifPresent(text -> row.put("purchase_price", Quantities.amount(text, null)));
        quantity(part).ifPresent(count -> row.put("count", count));
        return row;
    }

    private @Nullable String id(Part part) {
        return part.text(profile.article() ? "Артикул" : "Ид").orElse(null);
    }

    private static void card(Row row, Part part) {
        part.text("Наименование").ifPresent(text -> row.put("name", text));
        part.text("Артикул").ifPresent(text -> row.put("vendorCode", text));
        part.all("Штрихкод").map(Part::text).filter(text -> !text.isEmpty()).forEach(row.barcodes()::add);
        part.all("ХарактеристикиТовара", "ХарактеристикаТовара")
                .forEach(each -> each.text("Наименование")
                        .ifPresent(name -> each.text("Значение")
                                .ifPresent(text -> row.params().add(new Param(name, text)))));
    }

    /**
     * @param wanted id or name of a sort of price; absent where nothing says
     * @param usual part of the name that the wanted one usually has
     * @param any takes the first where none has that name
     */
    private Optional<Part> price(Part offer, @Nullable String wanted, String usual, boolean any) {
        if (wanted != null) {
            return prices(offer).filter(price -> isOf(price, wanted)).findFirst();
        }
        var named = prices(offer)
                .filter(price -> type(price).name().toLowerCase(Locale.ROOT).contains(usual));
        return named.findFirst().or(() -> any ? prices(offer).findFirst() : Optional.empty());
    }

    private static Stream<Part> prices(Part offer) {
        return offer.all("Цены", "Цена");
    }

    private boolean isOf(Part price, String wanted) {
        var type = type(price);
        return type.id().equals(wanted) || type.name().equalsIgnoreCase(wanted);
    }

    private PriceType type(Part price) {
        var id = price.text("ИдТипаЦены").orElse("");
        return types.getOrDefault(id, new PriceType(id, "", null));
    }

    private Optional<String> currency(Part price) {
        return price.text("Валюта")
                .or(() -> Optional.ofNullable(type(price).currency()))
                .map(written -> CURRENCIES.getOrDefault(written.toLowerCase(Locale.ROOT), written));
    }

    /** The warehouses that count, else what there is in all. Whole pieces: half of one cannot be sold. */
    private Optional<String> quantity(Part offer) {
        var bySite = Stream.concat(
                        offer.all("Склад")
                                .map(site ->
                                        new Kept(site.attribute("ИдСклада"), site.attribute("КоличествоНаСкладе"))),
                        offer.all("Остатки", "Остаток", "Склад")
                                .map(site -> new Kept(
                                        site.text("Ид").orElse(null),
                                        site.text("Количество").orElse(null))))
                .filter(kept -> kept.count() != null)
                .toList();
        if (bySite.isEmpty() && profile.warehouses().isEmpty()) {
            return offer.text("Количество")
                    .or(() -> offer.text("Остатки", "Остаток", "Количество"))
                    .map(text -> whole(text).map(String::valueOf).orElse(text));
        }
        return bySite.isEmpty()
                ? Optional.empty()
                : Optional.of(sum(bySite.stream().filter(this::counts)));
    }

    private record Kept(
            @Nullable String warehouse, @Nullable String count) {}

    private boolean counts(Kept kept) {
        var id = String.valueOf(kept.warehouse());
        return profile.warehouses().isEmpty()
                || profile.warehouses().contains(id)
                || profile.warehouses().contains(warehouses.getOrDefault(id, id));
    }

    /** What is no number stays as it is written, so that the offer is rejected by it. */
    private static String sum(Stream<Kept> kept) {
        var all = 0L;
        for (var each : kept.map(one -> String.valueOf(one.count())).toList()) {
            var count = whole(each);
            if (count.isEmpty()) {
                return each;
            }
            all += count.get();
        }
        return Long.toString(all);
    }

    private static Optional<Long> whole(String text) {
        return COUNT.matcher(text.strip()).matches()
                ? Optional.of(Math.max(0, new BigDecimal(text.strip().replace(',', '.')).longValue()))
                : Optional.empty();
    }
}
