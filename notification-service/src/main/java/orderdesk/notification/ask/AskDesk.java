package orderdesk.notification.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.ask.Patience.Asker;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.text.Values;
import orderdesk.notification.text.Wording;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import org.jspecify.annotations.Nullable;

/**
 * Answers popular questions without an operator (R066): whoever knows an order's number and its telephone learns how it
 * stands, and nothing about a person. A number that is unknown and a telephone that is another's are answered alike.
 */
public final class AskDesk {

    /** Questions about one order in ten minutes, whoever asks. */
    public static final int OF_ORDER_MAX = 10;

    /** Of a national number; what stands before it is written in many ways. */
    private static final int DIGITS = 10;

    private static final Wording STATUS = words("status");
    private static final Wording DELIVERY = words("delivery");
    private static final Wording PAYMENT = words("payment");
    private static final Wording EXCHANGE = words("exchange");

    private final Patience patience;
    private final Orders orders;
    private final Shops shops;
    private final Clock clock;

    public AskDesk(Patience patience, Orders orders, Shops shops, Clock clock) {
        this.patience = patience;
        this.orders = orders;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * @param phone as the customer wrote it
     * @param askers everybody among whose questions this one counts
     * @return empty where number and telephone do not belong together
     * @throws AskedTooOften where it was too often, for the order or an asker
     */
    public Optional<Answered> ask(ShopId shop, String number, String phone, List<Asker> askers, Cause cause) {
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        var counted = Stream.concat(Stream.of(new Asker("order/" + number, OF_ORDER_MAX)), askers.stream())
                .toList();
        patience.count(shop, counted, cause);
        var now = clock.instant();
        return orders.numbered(shop, number)
                .filter(file -> belongs(file, digits(phone)))
                .map(file -> Values.of(file, file.order().orElseThrow(), settings, Map.of(), now, now))
                .map(Answered::of);
    }

    private static boolean belongs(Correspondence file, String digits) {
        return file.order()
                .filter(order -> isHis(order.terms().customer().phone(), digits)
                        || isHis(order.terms().recipient().phone(), digits))
                .isPresent();
    }

    private static boolean isHis(@Nullable Phone phone, String digits) {
        return phone != null
                && digits.length() == DIGITS
                && digits(phone.e164()).equals(digits);
    }

    private static String digits(String phone) {
        var all = phone.replaceAll("[^0-9]", "");
        return all.substring(Math.max(0, all.length() - DIGITS));
    }

    private static Wording words(String name) {
        var file = "/texts/ru/answer/%s.txt".formatted(name);
        try (var in = Objects.requireNonNull(AskDesk.class.getResourceAsStream(file), file)) {
            return new Wording(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ready to be read, or said by a telephone's menu; no names, no addresses. */
    public record Answered(String status, String delivery, String payment, String exchange) {

        private static Answered of(Values values) {
            return new Answered(
                    said(STATUS, values), said(DELIVERY, values), said(PAYMENT, values), said(EXCHANGE, values));
        }

        private static String said(Wording wording, Values values) {
            return wording.filled(values.map(), values.filters()).text();
        }
    }
}
