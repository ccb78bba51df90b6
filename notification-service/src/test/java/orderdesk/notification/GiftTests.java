package orderdesk.notification;

import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;
import static orderdesk.notification.TellingPromo.CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.contracts.benefit.BenefitEvent.CertificateIssued;
import orderdesk.contracts.benefit.BenefitEvent.CouponIssued;
import orderdesk.contracts.notification.NotificationEvent.MessageFailed;
import orderdesk.contracts.notification.NotificationEvent.MessageSent;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.Purpose;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.notification.gift.Codes.Told;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Outcome;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The codes of certificates and coupons go out, and stay nowhere. */
class GiftTests {

    static final String CERTIFICATE = "00000000-0000-5000-8000-000000000042";
    static final Instant UNTIL = Instant.parse("2027-12-31T21:00:00Z");

    final PostOffice office = placed();

    @Test
    void couponReachesTheCustomerWithItsCodeAndIsKeptWithoutIt() {
        office.hear(coupon());

        office.send();

        assertThat(office.server.letters)
                .last()
                .satisfies(letter ->
                        assertThat(letter.text()).contains("Код: " + CODE, "500 рублей", "до 31 декабря 2027"));
        assertThat(office.store.contents().toString()).doesNotContain(CODE).contains("Код: …TD");
        assertThat(office.codes.asked).containsExactly("tribuna/" + CERTIFICATE);
    }

    /** It settles a case and advertises nothing; nothing else may be an offer before its customer's consent is asked. */
    @Test
    void apologyNeedsNoConsentToAdvertisingAndIsTheOnlyOffer() {
        var silent = consenting(List.of());
        var careful = consenting(List.of(new Consent("personal-data", "2026-03", PLACED)));

        assertThat(silent.server.letters.getLast().text()).contains("Код: " + CODE);
        assertThat(careful.server.letters.getLast().text()).contains("Код: " + CODE);
        assertThat(Kind.values())
                .filteredOn(kind -> kind.purpose() == Purpose.OFFERS)
                .containsExactly(Kind.COUPON_ISSUED);
    }

    /** Whoever declined coupons gets none, whatever he consented to when he ordered. */
    @Test
    void whoDeclinedCouponsGetsNoneInSpiteOfAConsentAndIsAskedForNoCode() {
        var office = consenting(List.of(new Consent("advertising", "2026-03", PLACED)));
        var link = URI.create(
                Objects.requireNonNull(office.server.letters.getLast().unsubscribe()));
        var ticket = link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
        var said =
                office.desk().preferences().say(FixedShops.TRIBUNA, ticket, true, new Cause("customer", "link", null));
        assertThat(said).isPresent();

        office.hear(
                new CouponIssued(CERTIFICATE.replace("42", "44"), ORDER, "…TD", Story.rub(500), UNTIL, "брак", PLACED));
        office.pass(Duration.ofMinutes(1));

        assertThat(office.store.events(MessageSuppressed.class))
                .extracting(MessageSuppressed::template, MessageSuppressed::reason)
                .containsExactly(tuple("coupon-issued", Suppression.UNWANTED));
        assertThat(office.codes.asked).hasSize(1);
    }

    @Test
    void certificateGoesToTheCustomerOfItsOrderAndToNobodyWithoutOne() {
        office.hear(certificate(ORDER));
        office.hear(certificate(null));

        office.pass(Duration.ofMinutes(1));

        assertThat(office.server.letters)
                .filteredOn(letter -> letter.subject().startsWith("Ваш сертификат"))
                .singleElement()
                .extracting(Letter::text)
                .asString()
                .contains("Код: " + CODE, "3 000 рублей");
    }

    @Test
    void couponThatIsIssuedBeforeItsOrderIsKnownWaitsForIt() {
        var early = new PostOffice(PLACED);
        early.hear(coupon());
        early.send();
        assertThat(early.codes.asked).isEmpty();

        early.hear(Story.placed());
        early.send();

        assertThat(early.server.letters).anyMatch(letter -> letter.text().contains(CODE));
    }

    @Test
    void promoServiceThatIsAwayIsAskedAgainAndNoAttemptIsCounted() {
        office.codes.next(new Told.Later("away"));
        office.hear(coupon());
        office.send();
        office.pass(Duration.ofSeconds(59));
        assertThat(office.codes.asked).hasSize(1);

        office.pass(Duration.ofSeconds(1));

        assertThat(sent()).singleElement().extracting(MessageSent::attempts).isEqualTo(1);
    }

    @Test
    void codeThatNobodyCouldSpendIsNotSent() {
        office.codes.next(new Told.Unusable());
        office.hear(coupon());

        office.send();

        assertThat(office.store.events(MessageSuppressed.class))
                .extracting(MessageSuppressed::reason)
                .containsExactly(Suppression.OVERTAKEN);
    }

    @Test
    void certificateWithoutACodeForMessagesFailsAndIsSeen() {
        office.codes.next(new Told.Unknown());
        office.hear(coupon());

        office.send();

        assertThat(office.store.events(MessageFailed.class))
                .extracting(MessageFailed::reason)
                .containsExactly("There is no code to send");
    }

    @Test
    void resendAsksForTheCodeOnceMore() {
        office.server.next(new Outcome.Unanswered("timeout"));
        office.hear(coupon());
        office.send();

        office.pass(Duration.ofSeconds(10));

        assertThat(office.codes.asked).hasSize(2);
        assertThat(office.server.letters)
                .filteredOn(letter -> letter.text().contains(CODE))
                .hasSize(1);
    }

    @Test
    void replaySendsNothingAndAsksForNoCode() {
        var later = new PostOffice(PLACED.plus(Duration.ofDays(40)));
        later.hear(Story.placed());
        later.hear(coupon());

        later.pass(Duration.ofMinutes(1));

        assertThat(later.server.letters).isEmpty();
        assertThat(later.codes.asked).isEmpty();
    }

    /** Killed before and after each write: the code goes out once, or a second time is counted; it is never kept. */
    @Test
    void killedAtAnyStepTheCodeGoesOutOnceAndIsKeptNowhere() {
        var steps = new AtomicInteger();
        var undisturbed = placed();
        undisturbed.hear(coupon());
        undisturbed.store.watch(_ -> steps.incrementAndGet());
        undisturbed.send();
        assertThat(steps.get()).isGreaterThan(3);

        for (var step = 1; step <= steps.get(); step++) {
            var killed = placed();
            killed.hear(coupon());
            var taken = new AtomicInteger();
            var at = step;
            killed.store.watch(_ -> {
                if (taken.incrementAndGet() == at) {
                    throw new Killed();
                }
            });
            assertThatThrownBy(killed::send).hasMessageContaining("killed");
            killed.store.watch(_ -> {});
            var restarted = killed.restarted();
            for (var minute = 0; minute < 4; minute++) {
                restarted.pass(Duration.ofMinutes(1));
            }

            var coupons = killed.server.letters.stream()
                    .filter(letter -> letter.text().contains(CODE))
                    .toList();
            var events = killed.store.events(MessageSent.class).stream()
                    .filter(event -> event.template().equals("coupon-issued"))
                    .toList();
            assertThat(events).as("killed at step %d", step).hasSize(1);
            assertThat(coupons.size()).isBetween(1, 1 + events.getFirst().unsure());
            assertThat(killed.store.contents().toString()).doesNotContain(CODE);
        }
    }

    private List<MessageSent> sent() {
        return office.store.events(MessageSent.class).stream()
                .filter(event -> event.template().equals("coupon-issued"))
                .toList();
    }

    private static PostOffice placed() {
        var office = new PostOffice(PLACED);
        office.hear(Story.placed());
        office.send();
        return office;
    }

    /** Who ordered with these consents, and was sent a coupon. */
    private static PostOffice consenting(List<Consent> consents) {
        var office = new PostOffice(PLACED);
        var placed = Story.placed();
        office.hear(new OrderPlaced(
                ORDER,
                placed.shop(),
                placed.version(),
                placed.number(),
                placed.externalNumber(),
                placed.channel(),
                placed.terms(),
                placed.benefits(),
                placed.codes(),
                consents,
                placed.placedAt(),
                placed.expiresAt(),
                null));
        office.send();
        office.hear(coupon());
        office.send();
        return office;
    }

    private static CouponIssued coupon() {
        return new CouponIssued(CERTIFICATE, ORDER, "…TD", Story.rub(500), UNTIL, "не тот размер", PLACED);
    }

    private static CertificateIssued certificate(@Nullable OrderId order) {
        var id = order == null ? CERTIFICATE.replace("42", "43") : CERTIFICATE;
        return new CertificateIssued(id, "…TD", Story.rub(3_000), UNTIL, null, PLACED, order);
    }

    /** An error, because no service may catch it. */
    private static final class Killed extends Error {
        Killed() {
            super("killed");
        }
    }
}
