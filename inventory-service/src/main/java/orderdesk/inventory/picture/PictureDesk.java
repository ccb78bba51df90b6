package orderdesk.inventory.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.CatalogueDesk;
import orderdesk.inventory.supplier.fetch.Feeds;
import orderdesk.inventory.supplier.fetch.Feeds.Answer;
import orderdesk.inventory.supplier.fetch.HttpFeeds;
import orderdesk.inventory.upload.Spooled;

/**
 * Fetches what products look like from where their lists say it is (R003), by the same rules as the lists themselves:
 * nothing of our own network is asked. Pages of the desk load nothing from anybody else's server, and nobody can have an
 * address fetched that no list of his shop names.
 */
public final class PictureDesk {

    /** Small, and soon: an operator looks at it while the customer is on the line. */
    public static final HttpFeeds.Limits LIMITS = new HttpFeeds.Limits(
            Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(8), 5L * 1024 * 1024, 3);

    private final CatalogueDesk catalogue;
    private final Feeds pictures;

    public PictureDesk(CatalogueDesk catalogue, Feeds pictures) {
        this.catalogue = catalogue;
        this.pictures = pictures;
    }

    /**
     * @param number of those that the product's card names, from 0
     * @return nothing where the card names none by that number
     * @throws PictureAway where it names one, and there is none
     */
    public Optional<Picture> picture(ShopId shop, Sku sku, int number) {
        return catalogue
                .product(shop, sku)
                .map(product -> product.offer().card().pictures())
                .filter(named -> number >= 0 && number < named.size())
                .map(named -> fetched(named.get(number)));
    }

    private Picture fetched(String address) {
        return switch (pictures.get(uri(address), null)) {
            case Answer.Given given -> read(given.list());
            case Answer.Unchanged _ -> throw new PictureAway("http-304");
            case Answer.Failed failed -> throw new PictureAway(failed.reason());
        };
    }

    private static URI uri(String address) {
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            throw new PictureAway("address-invalid");
        }
    }

    private static Picture read(Spooled given) {
        try (given) {
            return Picture.of(Files.readAllBytes(given.file())).orElseThrow(() -> new PictureAway("no-picture"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
