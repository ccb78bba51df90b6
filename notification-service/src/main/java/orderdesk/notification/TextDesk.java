package orderdesk.notification;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Known;
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
import org.jspecify.annotations.Nullable;

/** The words of each shop, by channel and language: its own where it has written any, with every version kept. */
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
    public Worded of(ShopId shop, Kind kind, Channel channel, Language language) {
        return find(shop, kind, channel, language)
                .map(stored -> stored.state().wording())
                .or(() -> Wordings.find(kind, channel, language))
                .map(wording -> new Worded(wording, language))
                .orElseGet(() -> of(shop, kind, channel, Language.RU));
    }

    public Optional<Stored<OwnWording>> find(ShopId shop, Kind kind, Channel channel, Language language) {
        return own.find(shop, id(shop, kind, channel, language));
    }

    /** The same in Russian. */
    public Stored<OwnWording> change(
            ShopId shop,
            Kind kind,
            Channel channel,
            Wording wording,
            Cause cause,
            Consumer<Optional<Stored<OwnWording>>> precondition) {
        return change(shop, kind, channel, Language.RU, wording, cause, precondition);
    }

    /**
     * @param wording without mistakes
     * @param precondition throws unless the change is based on what is stored
     */
    public Stored<OwnWording> change(
            ShopId shop,
            Kind kind,
            Channel channel,
            Language language,
            Wording wording,
            Cause cause,
            Consumer<Optional<Stored<OwnWording>>> precondition) {
        return own.change(shop, id(shop, kind, channel, language), cause, known -> {
                    precondition.accept(known);
                    return OwnWording.changed(known.map(Stored::state), kind, wording, cause.actor(), clock.instant());
                })
                .stored();
    }

    /** The words of its own that a shop had for this kind, oldest first. */
    public List<WordingChanged> history(ShopId shop, Kind kind, Channel channel, Language language) {
        return own.history(shop, id(shop, kind, channel, language)).stream()
                .map(Recorded::event)
                .toList();
    }

    /**
     * What a message of this kind would say now about this order; empty where the order is not known.
     *
     * @param language absent for the one that its customer is written to in
     */
    public Optional<Preview> preview(
            ShopId shop, Kind kind, Channel channel, @Nullable Language language, OrderId order) {
        return preview(shop, order, language, spoken -> of(shop, kind, channel, spoken));
    }

    /** What these words would say; they need not be stored. */
    public Optional<Preview> preview(ShopId shop, Wording wording, Language language, OrderId order) {
        return preview(shop, order, language, spoken -> new Worded(wording, spoken));
    }

    private Optional<Preview> preview(
            ShopId shop, OrderId order, @Nullable Language language, Function<Language, Worded> words) {
        return files.find(shop, order.toString())
                .map(Stored::state)
                .flatMap(file -> file.order().map(known -> {
                    var spoken = language == null ? language(shop, known) : language;
                    var said = words.apply(spoken);
                    return preview(said.wording(), values(file, known, shop, said.language()));
                }));
    }

    private Language language(ShopId shop, Known order) {
        return forms.language(shop, order)
                .orElseGet(() -> settings(shop).front().spoken());
    }

    private Values values(Correspondence file, Known order, ShopId shop, Language language) {
        var now = clock.instant();
        return Values.of(file, order, settings(shop), language, forms.of(shop, order), now, now)
                .about(Subject.sample(file, replies, now));
    }

    private ShopSettings settings(ShopId shop) {
        return shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
    }

    private static Preview preview(Wording wording, Values values) {
        return Preview.of(wording, values.map(), values.filters(), List.copyOf(wording.guessed(values)));
    }

    private static String id(ShopId shop, Kind kind, Channel channel, Language language) {
        return "%s/%s/%s/%s".formatted(shop, kind.word(), channel.name().toLowerCase(Locale.ROOT), language.code());
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
