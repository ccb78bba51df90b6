package orderdesk.inventory;

import orderdesk.inventory.catalogue.CatalogueDesk;
import orderdesk.inventory.picture.PictureDesk;
import orderdesk.inventory.supplier.fetch.HttpFeeds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What products look like. */
@Configuration(proxyBeanMethods = false)
class PictureDesks {

    /** Under the same rule as lists, by connections of its own: a list that is fetched holds up no picture. */
    @Bean(destroyMethod = "close")
    HttpFeeds pictureFeeds(@Value("${orderdesk.feeds.anywhere:false}") boolean anywhere) {
        return new HttpFeeds(anywhere, PictureDesk.LIMITS);
    }

    @Bean
    PictureDesk pictureDesk(CatalogueDesk catalogueDesk, HttpFeeds pictureFeeds) {
        return new PictureDesk(catalogueDesk, pictureFeeds);
    }
}
