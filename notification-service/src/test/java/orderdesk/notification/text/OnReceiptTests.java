package orderdesk.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import orderdesk.notification.Story;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.reply.HouseReplies;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a shop lets its customers pay when they receive, as ready answers say it (R017); and odd questions (R032). */
class OnReceiptTests {

    static final Money HUNDRED = new Money(10_000, "RUB");

    @Test
    void everyWayOnWhichItIsPossibleIsNamedAndTheirOneFeeSaid() {
        var said = said(shop(Map.of(
                Method.POST, tariff(HUNDRED, PaymentMethod.ON_RECEIPT),
                Method.COURIER, tariff(null, PaymentMethod.COURIER_CARD),
                Method.PICKUP, tariff(HUNDRED, PaymentMethod.ONLINE, PaymentMethod.ON_RECEIPT))));

        assertThat(said)
                .contains("возможна при доставке: Почтой России, в пункт выдачи.")
                .contains("Комиссия за перевод денег — 100 рублей.")
                .doesNotContain("возможна при доставке: курьером");
    }

    @Test
    void feesThatDifferOrAreTakenByOneOnlyAreNotSaid() {
        var differing = said(shop(Map.of(
                Method.POST, tariff(HUNDRED, PaymentMethod.ON_RECEIPT),
                Method.PICKUP, tariff(new Money(6_000, "RUB"), PaymentMethod.ON_RECEIPT))));
        var ofOne = said(shop(Map.of(
                Method.POST, tariff(HUNDRED, PaymentMethod.ON_RECEIPT),
                Method.PICKUP, tariff(null, PaymentMethod.ON_RECEIPT))));

        assertThat(List.of(differing, ofOne))
                .allSatisfy(said -> assertThat(said)
                        .contains("Почтой России, в пункт выдачи")
                        .doesNotContain("Комиссия"));
    }

    @Test
    void shopWhereItIsPossibleNowhereCannotSayThatItIs() {
        var values = values(shop(Map.of(Method.COURIER, tariff(null, PaymentMethod.COURIER_CARD))));

        assertThat(wording("cash-on-delivery").missing(values.map(), values.filters()))
                .containsExactly("cod.methods");
    }

    /** Nothing of an order is in it, so that it answers whoever asks. */
    @Test
    void oddQuestionIsAnsweredKindlyAndWithAnOfferOfAConsultation() {
        var values = values(FixedShops.tribuna());

        assertThat(wording("off-topic").filled(values.map(), values.filters()).text())
                .contains(
                        "Понимаем вас!", "можем рассказать про товары", "позвоните 8 800 555-01-22", "проконсультируем")
                .doesNotContain("10427", "10 427", "это не к нам");
    }

    private static String said(ShopSettings shop) {
        var values = values(shop);
        return wording("cash-on-delivery")
                .filled(values.map(), values.filters())
                .text();
    }

    private static Wording wording(String reply) {
        return HouseReplies.ALL.stream()
                .filter(each -> each.name().equals(reply))
                .findFirst()
                .orElseThrow()
                .wording();
    }

    private static Values values(ShopSettings shop) {
        var file = Correspondence.about(Story.ORDER, FixedShops.TRIBUNA).after(Story.placed());
        return Values.of(file, file.order().orElseThrow(), shop, Map.of(), Story.PLACED, Story.PLACED);
    }

    private static ShopSettings shop(Map<Method, Tariff> tariffs) {
        var shop = FixedShops.tribuna();
        return new ShopSettings(
                shop.brand(),
                shop.zone(),
                shop.currency(),
                shop.country(),
                shop.window(),
                shop.limits(),
                shop.retries(),
                tariffs);
    }

    private static Tariff tariff(@Nullable Money fee, PaymentMethod... payments) {
        return new Tariff(HUNDRED, null, new WorkingDays(1, 2), List.of(payments), fee);
    }
}
