package orderdesk.callback.telephony.persistence;

import java.util.Optional;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How phone books are kept, one of each shop; they are told to nobody. */
public final class PhoneBookKind implements SettingKind<PhoneBook, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "phoneBooks";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<PhoneBook> state() {
        return PhoneBook.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public Setting setting(PhoneBook book) {
        return Setting.of(book);
    }
}
