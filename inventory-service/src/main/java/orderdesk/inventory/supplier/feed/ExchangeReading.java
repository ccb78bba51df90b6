package orderdesk.inventory.supplier.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import orderdesk.inventory.supplier.domain.ExchangeProfile;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one file in CommerceML 2: products ({@code import.xml}), offers ({@code offers.xml}), or prices and
 * rests apart. Products say what things are, and nothing of the stock.
 *
 * <p>A package of offers is whole where it says so and names both prices and quantities: files of prices alone, or of
 * rests alone, carry the same mark and leave out what they have nothing to say of.
 */
final class ExchangeReading {

    /** Sorts of prices, warehouses and properties: they are remembered until the file ends. */
    private static final int DIRECTORY_MAX = 10_000;

    private final XMLStreamReader xml;
    private final Consumer<Row> offers;
    private final FeedLimits limits;
    private final ExchangeOffer reading;
    private final Map<String, String> properties = new HashMap<>();
    private final Names names;
    private int count;
    private boolean partial;
    private boolean products;
    private boolean prices;
    private boolean quantities;

    ExchangeReading(XMLStreamReader xml, Consumer<Row> offers, FeedLimits limits, ExchangeProfile profile) {
        this.xml = xml;
        this.offers = offers;
        this.limits = limits;
        this.names = new Names(limits.namesMax());
        this.reading = new ExchangeOffer(profile);
    }

    /** Begins at the root element. */
    Heading document() throws XMLStreamException {
        var date = xml.getAttributeValue(null, "ДатаФормирования");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element(xml.getLocalName());
            }
        }
        return new Heading(date, !partial && !products && prices && quantities, quantities);
    }

    private void element(String name) throws XMLStreamException {
        names.met(xml);
        switch (name) {
            case "ПакетПредложений" ->
                partial |= "true".equalsIgnoreCase(xml.getAttributeValue(null, "СодержитТолькоИзменения"));
            case "ИзмененияПакетаПредложений" -> partial = true;
            case "Свойство" ->
                directory(part -> part.text("Наименование")
                        .ifPresent(called -> part.text("Ид").ifPresent(id -> properties.put(id, called))));
            case "ТипЦены" -> directory(reading::priceType);
            case "Склад" -> directory(reading::warehouse);
            case "Товар" -> product();
            case "Предложение" -> offer();
            default -> {}
        }
    }

    private void directory(Consumer<Part> keep) throws XMLStreamException {
        if (properties.size() + reading.remembered() >= DIRECTORY_MAX) {
            throw new FeedBroken(
                    "too-many-names", "The list has more than %d sorts of things.".formatted(DIRECTORY_MAX));
        }
        keep.accept(Part.read(xml, limits, names, new Part.Faults()));
    }

    private void product() throws XMLStreamException {
        var line = xml.getLocation().getLineNumber();
        var faults = new Part.Faults();
        var row = reading.product(Part.read(xml, limits, names, faults), line, properties);
        products = true;
        give(row, faults.first());
    }

    private void offer() throws XMLStreamException {
        var line = xml.getLocation().getLineNumber();
        var faults = new Part.Faults();
        var row = reading.offer(Part.read(xml, limits, names, faults), line);
        prices |= row.text("price") != null;
        quantities |= row.text("count") != null;
        give(row, faults.first());
    }

    private void give(Row row, @Nullable String fault) {
        if (++count > limits.offersMax()) {
            throw new FeedBroken("too-many-offers", "The list has more than %d offers.".formatted(limits.offersMax()));
        }
        if (fault != null) {
            row.faulty(fault);
        }
        offers.accept(row);
    }
}
