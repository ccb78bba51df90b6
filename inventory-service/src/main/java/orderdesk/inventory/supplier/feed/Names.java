package orderdesk.inventory.supplier.feed;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The parser keeps every name it has met; a list that invents ever new ones would fill the memory. */
final class Names {

    private final Set<String> met = new HashSet<>();
    private final int most;

    Names(int most) {
        this.most = most;
    }

    /** @throws FeedBroken when the element, or an attribute of it, has one name too many */
    void met(XMLStreamReader xml) {
        met.add(xml.getLocalName());
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            met.add(xml.getAttributeLocalName(at));
        }
        if (met.size() > most) {
            throw new FeedBroken("too-many-names", "The list uses more different names than such lists have.");
        }
    }
}
