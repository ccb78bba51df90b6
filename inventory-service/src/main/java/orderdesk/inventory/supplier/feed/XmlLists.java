package orderdesk.inventory.supplier.feed;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import orderdesk.inventory.supplier.domain.ExchangeProfile;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Reads a price list in YML, as Yandex describes it, or in CommerceML 2, as 1C writes it, one offer after the other.
 *
 * <p><b>Guarantees.</b> Memory does not grow with the list. A document type is skipped and no entity is ever resolved:
 * an offer that uses one is faulty. Whatever is not well-formed to its last character is {@link FeedBroken}.
 */
final class XmlLists {

    private final FeedLimits limits;
    private final ExchangeProfile exchange;
    private final XMLInputFactory factory;

    XmlLists(FeedLimits limits, ExchangeProfile exchange) {
        this.limits = limits;
        this.exchange = exchange;
        this.factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_REPORT_PROLOG_WHITESPACE, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depthMax());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 50);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, FeedLimits.NAME_MAX);
    }

    /**
     * @param offers is given every offer, faulty ones too
     * @throws FeedBroken when the list cannot be read to its end; what {@code offers} was given is then worth nothing
     */
    Heading read(InputStream unpacked, Consumer<Row> offers) throws IOException {
        try {
            var reader = factory.createXMLStreamReader(unpacked);
            try {
                return document(reader, offers);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private Heading document(XMLStreamReader xml, Consumer<Row> offers) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // a comment, an instruction or the document type: none says anything
        }
        return switch (xml.getLocalName()) {
            case "yml_catalog" -> new ListReading(xml, offers, limits).document();
            case "КоммерческаяИнформация" -> new ExchangeReading(xml, offers, limits, exchange).document();
            default ->
                throw new FeedBroken(
                        "not-yml", "The list is no YML and no CommerceML: it does not begin with yml_catalog.");
        };
    }

    private static RuntimeException broken(XMLStreamException e) {
        if (e.getCause() instanceof FeedBroken refused) {
            return refused;
        }
        var at = e.getLocation();
        var where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNumber(), at.getColumnNumber());
        return new FeedBroken("not-well-formed", "The list is cut short or no well-formed XML%s.".formatted(where), e);
    }
}
