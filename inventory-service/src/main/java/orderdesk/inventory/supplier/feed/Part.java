package orderdesk.inventory.supplier.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One small element with all that is in it: a product, an offer, a sort of price. */
final class Part {

    private static final int ATTRIBUTES_MAX = 20;

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Part(String name) {
        this.name = name;
    }

    /** Reads up to and including the end of the element that has just begun; too many elements in it are a fault. */
    static Part read(XMLStreamReader xml, FeedLimits limits, Names names, Faults faults) throws XMLStreamException {
        return new Reading(xml, limits, names, faults).part();
    }

    /** Why what was read cannot be taken as it is written. */
    static final class Faults {

        private @Nullable String first;

        void add(String code) {
            if (first == null) {
                first = code;
            }
        }

        @Nullable
        String first() {
            return first;
        }
    }

    String text() {
        return text.toString().strip();
    }

    @Nullable
    String attribute(String wanted) {
        return attributes.get(wanted);
    }

    /** All parts of that name, at the end of a path. */
    Stream<Part> all(String... path) {
        var found = Stream.of(this);
        for (var step : path) {
            found = found.flatMap(part -> part.parts.stream().filter(each -> each.name.equals(step)));
        }
        return found;
    }

    /** The text of the first part at the end of a path; nothing where it is missing or empty. */
    Optional<String> text(String... path) {
        return all(path).map(Part::text).filter(each -> !each.isEmpty()).findFirst();
    }

    private static final class Reading {

        private final XMLStreamReader xml;
        private final FeedLimits limits;
        private final Names names;
        private final Faults faults;
        private int count;

        Reading(XMLStreamReader xml, FeedLimits limits, Names names, Faults faults) {
            this.xml = xml;
            this.limits = limits;
            this.names = names;
            this.faults = faults;
        }

        Part part() throws XMLStreamException {
            names.met(xml);
            var part = new Part(xml.getLocalName());
            for (var at = 0; at < Math.min(xml.getAttributeCount(), ATTRIBUTES_MAX); at++) {
                part.attributes.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
            }
            for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> add(part);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(part.text);
                    case XMLStreamConstants.ENTITY_REFERENCE -> faults.add("entity");
                    default -> {}
                }
            }
            return part;
        }

        /** What is too much is read, and forgotten. */
        private void add(Part to) throws XMLStreamException {
            var inner = part();
            if (++count <= limits.partsMax()) {
                to.parts.add(inner);
            } else {
                faults.add("too-many-params");
            }
        }

        private void append(StringBuilder to) {
            var room = limits.textMax() - to.length();
            to.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            if (xml.getTextLength() > room) {
                faults.add("text-too-long");
            }
        }
    }
}
