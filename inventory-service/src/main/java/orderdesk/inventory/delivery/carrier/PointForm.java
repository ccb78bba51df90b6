package orderdesk.inventory.delivery.carrier;

import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;

/** How one carrier writes his points down. */
interface PointForm {

    /** The member that holds the list; empty where the document is the list. */
    String within();

    /**
     * @throws Unusable where the point lacks what it needs, with the reason
     */
    PickupPoint point(Part part);

    static PointForm of(Carrier carrier) {
        return switch (carrier) {
            case CDEK -> new CdekForm();
            case BOXBERRY -> new BoxberryForm();
            case POST -> new PostForm();
            case YANDEX -> new YandexForm();
            case OWN -> new OwnForm();
        };
    }
}
