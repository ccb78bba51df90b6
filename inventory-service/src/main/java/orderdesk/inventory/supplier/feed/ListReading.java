package orderdesk.inventory.supplier.feed;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import orderdesk.inventory.catalogue.domain.Param;
import org.jspecify.annotations.Nullable;

/** One reading of one list, from its root to its last offer. */
final class ListReading {

    private final XMLStreamReader xml;
    private final Consumer<Row> offers;
    private final FeedLimits limits;
    private final Set<String> names = new HashSet<>();
    private int count;

    ListReading(XMLStreamReader xml, Consumer<Row> offers, FeedLimits limits) {
        this.xml = xml;
        this.offers = offers;
        this.limits = limits;
    }

    @Nullable
    String document() throws XMLStreamException {
        var depth = 0;
        String date = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    known();
                    if (depth == 0) {
                        date = root();
                    }
                    depth += xml.getLocalName().equals("offer") && offer() ? 0 : 1;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return date;
    }

    private @Nullable String root() {
        if (!xml.getLocalName().equals("yml_catalog")) {
            throw new FeedBroken("not-yml", "The list is no YML: it does not begin with yml_catalog.");
        }
        return xml.getAttributeValue(null, "date");
    }

    /** Reads up to and including the end of the offer. */
    private boolean offer() throws XMLStreamException {
        if (++count > limits.offersMax()) {
            throw new FeedBroken("too-many-offers", "The list has more than %d offers.".formatted(limits.offersMax()));
        }
        var row = new Row(
                xml.getAttributeValue(null, "id"),
                xml.getAttributeValue(null, "available"),
                xml.getLocation().getLineNumber());
        for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                known();
                part(row);
            }
        }
        offers.accept(row);
        return true;
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
                    known();
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

    /** The parser keeps every name it has met; a list that invents ever new ones would fill the memory. */
    private void known() {
        names.add(xml.getLocalName());
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            names.add(xml.getAttributeLocalName(at));
        }
        if (names.size() > limits.namesMax()) {
            throw new FeedBroken("too-many-names", "The list uses more different names than YML has.");
        }
    }
}
