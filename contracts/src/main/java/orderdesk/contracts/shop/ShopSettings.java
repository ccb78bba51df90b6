package orderdesk.contracts.shop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.confirmation.ConfirmationEvent.WhenUnreachable;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one shop that other services act upon.
 *
 * @param zone IANA name of the zone the shop lives in
 * @param currency ISO 4217 code of all its money
 * @param country ISO 3166 code: national telephone numbers are read as of there
 * @param storefront absent in settings from before it could be set; see {@link #front()}
 * @param delivery absent where a courier comes whenever one likes, and every region is alike
 * @param operatorHour what an operator's hour costs the shop (R065); absent where it does not say
 * @param personalMonths how long what is personal is kept after its end, 1 to 120; absent: the desk's own term
 */
public record ShopSettings(
        Brand brand,
        String zone,
        String currency,
        String country,
        CallingWindow window,
        Limits limits,
        RetryPolicy retries,
        Map<Delivery.Method, Tariff> tariffs,
        @Nullable Storefront storefront,
        @Nullable DeliveryRules delivery,
        @Nullable Money operatorHour,
        @Nullable Integer personalMonths) {

    /** Of a shop that delivers everywhere alike. */
    public ShopSettings(
            Brand brand,
            String zone,
            String currency,
            String country,
            CallingWindow window,
            Limits limits,
            RetryPolicy retries,
            Map<Delivery.Method, Tariff> tariffs,
            @Nullable Storefront storefront) {
        this(brand, zone, currency, country, window, limits, retries, tariffs, storefront, null, null, null);
    }

    /** Of a shop that says nothing of its storefront. */
    public ShopSettings(
            Brand brand,
            String zone,
            String currency,
            String country,
            CallingWindow window,
            Limits limits,
            RetryPolicy retries,
            Map<Delivery.Method, Tariff> tariffs) {
        this(brand, zone, currency, country, window, limits, retries, tariffs, null);
    }

    /** The same shop with other rules of delivery. */
    public ShopSettings delivering(@Nullable DeliveryRules rules) {
        return ShopParts.delivering(this, rules);
    }

    /** @return {@code storefront}, or what counts where it is not said */
    public Storefront front() {
        return storefront == null ? Storefront.UNSAID : storefront;
    }

    /**
     * What customers meet on the shop's site.
     *
     * @param paymentAddress an https address under which an order is paid for, with {@value #ORDER} or {@value #NUMBER}
     *     where the order's id or number goes; absent where the shop has no such page
     * @param language in which customers are written to unless they asked for another; Russian where it is not said
     */
    public record Storefront(
            @Nullable String paymentAddress, @Nullable Language language) {

        public static final String ORDER = "{order}";
        public static final String NUMBER = "{number}";

        static final Storefront UNSAID = new Storefront(null, null);

        /** @return {@code language}, or what counts where it is not said */
        public Language spoken() {
            return language == null ? Language.RU : language;
        }
    }

    /**
     * How the shop is named. Confidential: logs, exports and reports use the shop's id (R002).
     *
     * @param spokenName as an operator says it, without quotation marks
     * @param smsName at most 8 characters, so that a message stays in one segment
     * @param phone as the customer dials it
     * @param colour accent of the console's frame, as {@code #rrggbb}
     * @param operatorTitle how an operator introduces himself
     * @param advantages why one buys here, in short phrases that an operator says to who has not bought yet (R088);
     *     absent in settings from before they could be set; see {@link #praise()}
     */
    public record Brand(
            String spokenName,
            String smsName,
            String phone,
            String colour,
            String operatorTitle,
            @Nullable List<String> advantages) {

        /** Of a shop that says nothing of why one buys there. */
        public Brand(String spokenName, String smsName, String phone, String colour, String operatorTitle) {
            this(spokenName, smsName, phone, colour, operatorTitle, null);
        }

        /** @return {@code advantages}, or none where nothing is said */
        public List<String> praise() {
            return advantages == null ? List.of() : advantages;
        }
    }

    /**
     * The clocks of the desk; the first three run only while the customer may be called.
     *
     * @param firstContactTarget R074
     * @param firstContactBreach R043
     * @param stockUnknownAfter a case is callable without a stock check from then on
     * @param orderExpiry after placement, when nobody confirmed
     * @param prepaymentTerm how long an agreed order waits for its payment
     * @param keepsQuotedPrice the shop honours the price that the customer saw
     * @param personsMax persons whom one operator may hold in one queue (R064); where not said {@value #PERSONS_MAX}
     */
    public record Limits(
            Duration firstContactTarget,
            Duration firstContactBreach,
            Duration stockUnknownAfter,
            Duration orderExpiry,
            Duration prepaymentTerm,
            boolean keepsQuotedPrice,
            @Nullable Integer personsMax) {

        /** One in talk, one parked, and what is handed to him. */
        public static final int PERSONS_MAX = 20;

        public Limits(
                Duration firstContactTarget,
                Duration firstContactBreach,
                Duration stockUnknownAfter,
                Duration orderExpiry,
                Duration prepaymentTerm,
                boolean keepsQuotedPrice) {
            this(
                    firstContactTarget,
                    firstContactBreach,
                    stockUnknownAfter,
                    orderExpiry,
                    prepaymentTerm,
                    keepsQuotedPrice,
                    null);
        }

        /** Or what counts where it is not said. */
        public int persons() {
            return personsMax == null ? PERSONS_MAX : personsMax;
        }
    }

    /**
     * How often and when a customer who does not answer is called again.
     *
     * @param attemptsMax attempts in all, then a final outcome
     * @param then what happens to the order after the last
     */
    public record RetryPolicy(
            int attemptsMax,
            Duration firstRetryAfter,
            Duration otherPartOfDayAfter,
            Duration busyRetryAfter,
            int busyRetriesMax,
            WhenUnreachable then) {}

    /**
     * What one way of delivery costs, and how it may be paid.
     *
     * @param freeFrom from this sum of lines on delivery costs nothing
     * @param cashOnDeliveryFee what the carrier takes for collecting the money (R017)
     */
    public record Tariff(
            Money cost,
            @Nullable Money freeFrom,
            WorkingDays term,
            List<PaymentMethod> payments,
            @Nullable Money cashOnDeliveryFee) {}
}
