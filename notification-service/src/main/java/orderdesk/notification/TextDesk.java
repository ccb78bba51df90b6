package orderdesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.text.Forms;
import orderdesk.notification.text.OwnWording;
import orderdesk.notification.text.OwnWording.WordingChanged;
import orderdesk.notification.text.ReplyAddresses;
import orderdesk.notification.text.Subject;
import orderdesk.notification.text.Texts;
import orderdesk.notification.text.Values;
import orderdesk.notification.text.Wording;
import orderdesk.notification.text.Wordings;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.language.Filters;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** The words of each shop, by channel, in Russian: its own where it has written any, with every version kept. */
public final class TextDesk implements Texts {

    /** Former words that are shown, the newest; all are kept. */
    public static final int VERSIONS_SHOWN = 50;

    private final Aggregates<OwnWording, WordingChanged> own;
    private final Aggregates<Correspondence, NotificationEvent> files;
    private final Forms forms;
    private final ReplyAddresses replies;
    private final Shops shops;
    private final Clock clock;

    public TextDesk(
            Aggregates<OwnWording, WordingChanged> own,
            Aggregates<Correspondence, NotificationEvent> files,
            Forms forms,
            ReplyAddresses replies,
            Shops shops,
            Clock clock) {
        this.own = own;
        this.files = files;
        this.forms = forms;
        this.replies = replies;
        this.shops = shops;
        this.clock = clock;
    }

    @Override
    public Wording of(ShopId shop, Kind kind, Channel channel) {
        return find(shop, kind, channel)
                .map(stored -> stored.state().wording())
                .orElseGet(() -> Wordings.of(kind, channel));
    }

    public Optional<Stored<OwnWording>> find(ShopId shop, Kind kind, Channel channel) {
        return own.find(shop, id(shop, kind, channel));
    }

    /**
     * @param wording without mistakes
     * @param precondition throws unless the change is based on what is stored
     */
    public Stored<OwnWording> change(
            ShopId shop,
            Kind kind,
            Channel channel,
            Wording wording,
            Cause cause,
            Consumer<Optional<Stored<OwnWording>>> precondition) {
        return own.change(shop, id(shop, kind, channel), cause, known -> {
                    precondition.accept(known);
                    return OwnWording.changed(known.map(Stored::state), kind, wording, cause.actor(), clock.instant());
                })
                .stored();
    }

    /** The words of its own that a shop had for this kind, oldest first. */
    public List<WordingChanged> history(ShopId shop, Kind kind, Channel channel) {
        return own.history(shop, id(shop, kind, channel)).stream()
                .map(Recorded::event)
                .toList();
    }

    /** What a message of this kind would say now about this order; empty where the order is not known. */
    public Optional<Preview> preview(ShopId shop, Kind kind, Channel channel, OrderId order) {
        return preview(shop, of(shop, kind, channel), order);
    }

    /** What these words would say; they need not be stored. */
    public Optional<Preview> preview(ShopId shop, Wording wording, OrderId order) {
        var now = clock.instant();
        return files.find(shop, order.toString())
                .map(Stored::state)
                .flatMap(file -> values(file, shop, now))
                .map(values -> preview(wording, values));
    }

    private Optional<Values> values(Correspondence file, ShopId shop, Instant now) {
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        return file.order()
                .map(order -> Values.of(file, order, settings, forms.of(shop, order), now, now)
                        .about(Subject.sample(file, replies, now)));
    }

    private static Preview preview(Wording wording, Values values) {
        return Preview.of(wording, values.map(), values.filters(), List.copyOf(wording.guessed(values)));
    }

    private static String id(ShopId shop, Kind kind, Channel channel) {
        return "%s/%s/%s/ru".formatted(shop, kind.word(), channel.name().toLowerCase(Locale.ROOT));
    }

    /**
     * @param missing values without which it could not be sent
     * @param guessed forms of names in it that nobody has checked
     */
    public record Preview(Optional<Wording.Filled> filled, List<String> missing, List<String> guessed) {

        public static Preview of(Wording wording, Map<String, Object> values, Filters filters, List<String> guessed) {
            var missing = wording.missing(values, filters);
            return missing.isEmpty()
                    ? new Preview(Optional.of(wording.filled(values, filters)), List.of(), guessed)
                    : new Preview(Optional.empty(), List.copyOf(missing), List.of());
        }
    }
}
