package orderdesk.notification.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.TextDesk.Preview;
import orderdesk.notification.mailbox.domain.Outgoing;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.text.Texts;
import orderdesk.notification.text.Wording;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** Tells senders of letters that these are here, in the words of each shop (R099). */
public final class Acknowledgements {

    /** Of one sender in a day: whoever answers us automatically without saying so is not talked to for ever. */
    static final int A_DAY_MAX = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private final Letters known;
    private final Texts texts;
    private final Shops shops;
    private final Clock clock;

    public Acknowledgements(Letters known, Texts texts, Shops shops, Clock clock) {
        this.known = known;
        this.texts = texts;
        this.shops = shops;
        this.clock = clock;
    }

    /** Empty where nobody is to be told. One whose words lack a value is kept as failed, and says which. */
    Optional<Outgoing> of(ReceivedLetter letter, ShopSettings settings) {
        var sender = letter.head().from().address();
        var now = clock.instant();
        if (Acknowledgement.isSilent(sender)
                || known.since(letter.shop(), sender, now.minus(DAY), A_DAY_MAX) >= A_DAY_MAX) {
            return Optional.empty();
        }
        var id = Ids.of("acknowledgement", letter.shop().value(), letter.id().toString());
        return Acknowledgement.kind(letter.kind()).map(kind -> {
            var said = new Acknowledgement(letter, settings).in(texts.of(letter.shop(), kind, Channel.EMAIL), now);
            return said.filled()
                    .map(filled -> Outgoing.waiting(id, null, filled.subject(), filled.text(), now))
                    .orElseGet(() -> Outgoing.lacking(id, Acknowledgement.subject(letter), said.missing(), now));
        });
    }

    /** What these words would say to the sender of the newest letter of that kind; empty where there is none. */
    public Optional<Preview> preview(ShopId shop, Kind kind, Wording wording) {
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        return newest(shop, kind).map(letter -> new Acknowledgement(letter, settings).in(wording, clock.instant()));
    }

    private Optional<ReceivedLetter> newest(ShopId shop, Kind kind) {
        return Stream.of(MailKind.values())
                .filter(its -> Acknowledgement.kind(its).filter(kind::equals).isPresent())
                .flatMap(its -> known.page(shop, its, null, 1).stream())
                .map(Stored::state)
                .findFirst();
    }
}
