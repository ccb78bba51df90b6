package orderdesk.platform.aggregate.protocol;

import orderdesk.contracts.shared.ShopId;

/** Names one aggregate of a kind. */
record Key(ShopId shop, String id) {

    @Override
    public String toString() {
        return shop + "/" + id;
    }
}
