package orderdesk.inventory.supplier.feed;

import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import orderdesk.inventory.catalogue.domain.Param;

/** One reading of one list in YML, from its root to its last offer. */
final class ListReading {

    private final XMLStreamReader xml;
    private final Consumer<Row> offers;
    private final FeedLimits limits;
    private final Names names;
    private int count;

    ListReading(XMLStreamReader xml, Consumer<Row> offers, FeedLimits limits) {
        this.xml = xml;
        this.offers = offers;
        this.limits = limits;
        this.names = new Names(limits.namesMax());
    }

    /** Begins at the root element. An offer that is not in the list can be had no longer. */
    Heading document() throws XMLStreamException {
        names.met(xml);
        var date = xml.getAttributeValue(null, "date");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                names.met(xml);
                if (xml.getLocalName().equals("offer")) {
                    offer();
                }
            }
        }
        return new Heading(date, true, true);
    }

    /** Reads up to and including the end of the offer. */
    private void offer() throws XMLStreamException {
        if (++count > limits.offersMax()) {
            throw new FeedBroken("too-many-offers", "The list has more than %d offers.".formatted(limits.offersMax()));
        }
        var row = new Row(
                xml.getAttributeValue(null, "id"),
                xml.getAttributeValue(null, "available"),
                xml.getLocation().getLineNumber());
        for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                names.met(xml);
                part(row);
            }
        }
        offers.accept(row);
    }

    private void part(Row row) throws XMLStreamException {
        var element = xml.getLocalName();
        switch (element) {
            case "picture" -> {
                var picture = text(row, true);
                if (row.pictures().size() < limits.picturesMax()) {
                    row.pictures().add(picture);
                }
            }
            case "barcode" -> {
                var barcode = text(row, true);
                if (row.barcodes().size() < limits.picturesMax()) {
                    row.barcodes().add(barcode);
                }
            }
            case "param" -> param(row);
            default -> {
                var wanted = Row.TEXTS.contains(element);
                var text = text(row, wanted);
                if (wanted) {
                    row.put(element, text);
                }
            }
        }
    }

    private void param(Row row) throws XMLStreamException {
        var name = xml.getAttributeValue(null, "name");
        var value = text(row, true);
        if (name == null || name.isBlank()) {
            return; // a value of nothing tells nothing
        }
        if (row.params().size() < limits.paramsMax()) {
            row.params().add(new Param(name.strip(), value));
        } else {
            row.faulty("too-many-params");
        }
    }

    /** The text of the current element, markup inside it left out; ends at its end tag. */
    private String text(Row row, boolean wanted) throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (wanted && append(text)) {
                        row.faulty("text-too-long");
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> row.faulty("entity");
                case XMLStreamConstants.START_ELEMENT -> {
                    names.met(xml);
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private boolean append(StringBuilder text) {
        var room = limits.textMax() - text.length();
        var length = xml.getTextLength();
        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, length));
        return length > room;
    }
}
