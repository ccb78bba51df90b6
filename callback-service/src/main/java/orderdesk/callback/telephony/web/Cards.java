package orderdesk.callback.telephony.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.callback.telephony.ControlDesk;
import orderdesk.callback.telephony.Directory;
import orderdesk.callback.telephony.Ledger;
import orderdesk.callback.telephony.Ledger.Wanted;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Care;
import orderdesk.callback.telephony.domain.Care.Routed;
import orderdesk.callback.telephony.domain.PhoneBook.Line;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shop.ShopSettings.Brand;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import org.springframework.stereotype.Component;

/** Makes the cards that pop up. */
@Component
class Cards {

    private static final int BEFORE_MAX = 5;

    private final Directory directory;
    private final Ledger ledger;
    private final ControlDesk controls;
    private final Sisters sisters;
    private final Shops shops;

    Cards(TelephonyDesk desk, Sisters sisters, Shops shops) {
        this.controls = desk.controls();
        this.sisters = sisters;
        this.directory = desk.directory();
        this.ledger = desk.ledger();
        this.shops = shops;
    }

    CallCard of(Call call, Caller reader) {
        var brand = shops.settings(call.shop()).orElseThrow(Problem::notFound).brand();
        var line = Optional.ofNullable(call.line())
                .flatMap(number ->
                        directory.book(call.shop()).flatMap(book -> book.state().line(number)));
        var care = Optional.ofNullable(call.care());
        var routed = care.map(Care::routed);
        return new CallCard(
                CallView.of(call),
                call.shop(),
                brand.spokenName(),
                brand.colour(),
                line.map(Line::label).orElse(null),
                line.flatMap(its -> Optional.ofNullable(its.greeting())).orElseGet(() -> greeting(brand)),
                routed.map(Routed::group).orElse(null),
                routed.map(Routed::forWhom).orElse(null),
                care.map(Care::handed).orElse(null),
                sisters.hint(call, reader),
                controls.acts(call).stream().sorted().toList(),
                before(call));
    }

    private List<CallView> before(Call call) {
        var phone = Optional.ofNullable(call.party().customer()).map(Phone::e164);
        return phone
                .map(number -> ledger.page(Set.of(call.shop()), of(number), Optional.empty(), BEFORE_MAX + 1))
                .orElse(List.of())
                .stream()
                .map(Stored::state)
                .filter(other -> !other.id().equals(call.id()))
                .limit(BEFORE_MAX)
                .map(CallView::of)
                .toList();
    }

    private static Wanted of(String phone) {
        return new Wanted(null, null, null, null, phone, null, null, null, null);
    }

    private static String greeting(Brand brand) {
        return "«%s», %s, здравствуйте!".formatted(brand.spokenName(), brand.operatorTitle());
    }
}
