package orderdesk.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.testing.FixedShops;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Lists of real suppliers, beside the clone or where ORDERDESK_FEEDS says: five snapshots over 24 days, availability
 * without quantities. They are read here in another way than by the service, to be compared with what it made of them.
 */
public final class RealFeeds {

    public static final String MISSING =
            "real feeds are neither at ../shared/data/feeds nor where ORDERDESK_FEEDS says";
    public static final ShopId SHOP = new ShopId("almaty");

    private static final Path FOLDER =
            Path.of(Objects.requireNonNullElse(System.getenv("ORDERDESK_FEEDS"), "../../shared/data/feeds"));

    private RealFeeds() {}

    /** What a list says of one offer. */
    public record Seen(
            String name,
            String vendor,
            String vendorCode,
            String description,
            List<String> pictures,
            List<String> params,
            long tenge,
            boolean available) {

        Seen gone() {
            return new Seen(name, vendor, vendorCode, description, pictures, params, tenge, false);
        }
    }

    /** One snapshot, by the ids of its offers. */
    public record Snapshot(Path file, String date, Map<String, Seen> offers) {}

    public static boolean areHere() {
        return Files.isDirectory(FOLDER);
    }

    /** The oldest first. */
    public static List<Path> files(String supplier) {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith(supplier))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A shop in Almaty that sells in tenge. */
    public static ShopSettings inTenge() {
        var like = FixedShops.tribuna();
        return new ShopSettings(
                like.brand(), "Asia/Almaty", "KZT", "KZ", like.window(), like.limits(), like.retries(), like.tariffs());
    }

    public static Snapshot read(Path file) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            var offers = new LinkedHashMap<String, Seen>();
            for (var offer : elements(root, "offer")) {
                offers.put(offer.getAttribute("id"), seen(offer));
            }
            return new Snapshot(file, root.getAttribute("date"), offers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Seen seen(Element offer) {
        return new Seen(
                text(offer, "name"),
                text(offer, "vendor"),
                text(offer, "vendorCode"),
                text(offer, "description"),
                elements(offer, "picture").stream()
                        .map(picture -> picture.getTextContent().strip())
                        .toList(),
                elements(offer, "param").stream()
                        .map(param -> param.getAttribute("name").strip() + "="
                                + param.getTextContent().strip())
                        .toList(),
                Long.parseLong(text(offer, "price")),
                offer.getAttribute("available").equals("true"));
    }

    private static String text(Element offer, String name) {
        return elements(offer, name).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }

    private static List<Element> elements(Element in, String name) {
        var found = in.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (var at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }
}
