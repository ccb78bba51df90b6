package orderdesk.callback.telephony.persistence;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import orderdesk.callback.telephony.Directory;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;

final class StoredBooks implements Directory.Books {

    private static final int SHOPS_MAX = 10_000;

    private final SelectableAggregates<PhoneBook, CallEvent> books;
    private final Shops shops;

    StoredBooks(SelectableAggregates<PhoneBook, CallEvent> books, Shops shops) {
        this.books = books;
        this.shops = shops;
    }

    @Override
    public List<PhoneBook> all() {
        return books
                .select(in("shop", shops.all().stream().map(ShopId::value).toList()), ascending("shop"), SHOPS_MAX)
                .stream()
                .map(Stored::state)
                .toList();
    }
}
