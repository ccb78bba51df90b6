package orderdesk.callback.request;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who is to be called, or writes, from what a storefront or its page sends. */
@Component
public class Customers {

    /** Clocks of storefronts may differ so much from ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** The desk pays for the call (R038): numbers that are made to cost are not called. */
    private static final Set<PhoneNumberType> COSTLY = EnumSet.of(
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.UAN,
            PhoneNumberType.PERSONAL_NUMBER,
            PhoneNumberType.PAGER,
            PhoneNumberType.VOICEMAIL);

    /** Satellites and networks that belong to no country, as +881 and +979. */
    private static final String NO_COUNTRY = "001";

    private final Shops shops;
    private final Clock clock;

    Customers(Shops shops, Clock clock) {
        this.shops = shops;
        this.clock = clock;
    }

    public Subject subject(ShopId shop, String phone, @Nullable String name, @Nullable String zone) {
        return new Subject(phone(shop, phone), name, zone(shop, zone), null, null, null, List.of(), null, null);
    }

    /** @throws Problem 422 where it is no number, or none that is called */
    public Phone phone(ShopId shop, String typed) {
        return phone(typed, settings(shop).country());
    }

    /** @param zone IANA name, as his browser says it; the shop's where absent */
    public Zone zone(ShopId shop, @Nullable String zone) {
        return zone == null ? shops(settings(shop).zone()) : said(zone);
    }

    private ShopSettings settings(ShopId shop) {
        return shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
    }

    /** @throws Problem 422 where it lies in the future */
    public Consent consent(String purpose, String textVersion, Instant givenAt) {
        new Invalid()
                .unless(
                        !givenAt.isAfter(clock.instant().plus(SKEW)),
                        "/consent/givenAt",
                        "in-the-future",
                        "It was not given yet.")
                .orElseRefuse();
        return new Consent(purpose, textVersion, givenAt);
    }

    private static Phone phone(String typed, String country) {
        var phone = Phone.parse(typed, country)
                .orElseThrow(() -> refused("phone-unreadable", "This is no telephone number."));
        if (costs(phone)) {
            throw refused("phone-not-callable", "Numbers of this kind are not called.");
        }
        return phone;
    }

    private static boolean costs(Phone phone) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(phone.e164(), null);
            return COSTLY.contains(numbers.getNumberType(number))
                    || NO_COUNTRY.equals(numbers.getRegionCodeForNumber(number));
        } catch (NumberParseException e) {
            throw new IllegalStateException("E.164 is always readable", e);
        }
    }

    private static Problem refused(String code, String detail) {
        return Problem.unprocessable(code, detail, List.of(new Problem.Error("/phone", code, detail)));
    }

    private static Zone said(String zone) {
        new Invalid()
                .unless(ZoneId.getAvailableZoneIds().contains(zone), "/zone", "unknown", "An IANA name is needed.")
                .orElseRefuse();
        return Zone.sure(zone, Zone.Source.CUSTOMER_SAID);
    }

    private static Zone shops(String zone) {
        return new Zone(zone, Zone.Source.SHOP, Zone.Confidence.LOW, List.of(zone));
    }
}
