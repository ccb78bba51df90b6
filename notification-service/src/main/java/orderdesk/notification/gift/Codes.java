package orderdesk.notification.gift;

import orderdesk.contracts.shared.ShopId;

/** Where the codes of certificates and coupons are asked for, at the moment of sending; nothing of it is kept. */
public interface Codes {

    /** Throws nothing that a network or another service can cause. */
    Told of(ShopId shop, String certificate);

    sealed interface Told {

        record Code(String clear) implements Told {

            @Override
            public String toString() {
                return "Code[]"; // never in a log
            }
        }

        /** Ask again later. */
        record Later(String reason) implements Told {}

        /** It could not be spent any more. */
        record Unusable() implements Told {}

        /** There is none for a message. */
        record Unknown() implements Told {}
    }
}
