package orderdesk.inventory.catalogue.domain;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Instead of what, and in which devices, a product does: cartridges, drums, batteries, spare parts. Lists say it in
 * properties of the product, in words of their own; original and compatible goods have a code or a device in common.
 *
 * @param codes by which makers know it or what it replaces: {@code CF412A}, {@code CEXV42}
 * @param devices it goes into, with their maker: {@code CANON MF742}
 * @param kind what it is in the device: a drum is no toner
 * @param colour black where none is said
 * @param binding it is a part, made for devices or in place of something: what has nothing in common with it does not do
 */
public record Compatibility(Set<String> codes, Set<String> devices, String kind, String colour, boolean binding) {

    private static final int CODES_MAX = 20;
    private static final Pattern OWN_CODES =
            Pattern.compile("модель|коды?|артикул производителя|парт-?номер|part ?number|p/n");
    private static final Pattern REPLACED = Pattern.compile("аналог( модели)?|замена для|взамен");
    private static final Pattern DEVICES = Pattern.compile("совместимость|совместимые (модели|устройства)"
            + "|для (принтеров|копиров|мфу|устройств[а]?|картриджей совместимых с принтерами)");

    public Compatibility {
        codes = Set.copyOf(codes);
        devices = Set.copyOf(devices);
    }

    public static Compatibility of(Card card) {
        var replaced = codes(card, REPLACED);
        var devices = DeviceNames.read(texts(card, DEVICES));
        var codes = Stream.concat(ownCodes(card).stream(), replaced.stream())
                .limit(CODES_MAX)
                .collect(Collectors.toSet());
        var binding = !replaced.isEmpty() || !devices.isEmpty() || Inks.isPart(card);
        return new Compatibility(codes, devices, Inks.kind(card), Inks.colour(card), binding);
    }

    /** By these a store finds what has something in common; a bounded number, none for most products. */
    public Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        codes.forEach(code -> keys.add("m:%s|%s".formatted(code, colour)));
        devices.forEach(device -> keys.add("d:%s|%s|%s".formatted(device, kind, colour)));
        return keys;
    }

    /** Codes that both have; none where they differ in colour, because makers give all colours of a series one code. */
    public Set<String> codesSharedWith(Compatibility other) {
        return colour.equals(other.colour) ? common(codes, other.codes) : Set.of();
    }

    /** Devices that both go into, for the same use. */
    public Set<String> devicesSharedWith(Compatibility other) {
        return colour.equals(other.colour) && kind.equals(other.kind) ? common(devices, other.devices) : Set.of();
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    static Set<String> ownCodes(Card card) {
        return codes(card, OWN_CODES);
    }

    private static Set<String> codes(Card card, Pattern names) {
        return texts(card, names)
                .flatMap(text -> Stream.of(text.split("[/,;]")))
                .map(ModelCodes::plain)
                .filter(ModelCodes::isCode)
                .limit(CODES_MAX)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> texts(Card card, Pattern names) {
        return card.params().stream()
                .filter(param -> names.matcher(folded(param.name())).matches())
                .map(Param::value);
    }

    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
