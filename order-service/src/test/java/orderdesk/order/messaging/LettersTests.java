package orderdesk.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent.MailAttachment;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.MailEvent.MailSender;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.EvidenceUploaded;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderDrafted.Match;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.stock.MatchedLine;
import orderdesk.contracts.stock.MatchedLine.Product;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.DraftMatched;
import orderdesk.order.AfterSales;
import orderdesk.order.Demo;
import orderdesk.order.Desks;
import orderdesk.order.domain.aftersale.Playbook.Channel;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters that become drafts, delivered twice and failing at every step. */
class LettersTests {

    private static final LetterId LETTER = new LetterId(new UUID(0, 7));
    private static final AfterSaleId CASE = new AfterSaleId(Ids.of("tribuna", "after-sale", "anna", "case"));
    private static final OrderId DRAFT = new OrderId(Ids.of("tribuna", "letter", LETTER.toString()));

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);

    @Test
    void letterIsOneDraftWhateverHappens() {
        Deliveries.<NotificationEvent>to((store, clock) -> reader(Demo.desks(store, clock)))
                .startingAt(Demo.NOW.toString())
                .comparing(store -> store.events(OrderDrafted.class).stream()
                        .map(OrderDrafted::asks)
                        .toList())
                .of(letter(MailKind.ORDER))
                .endTheSameWhateverHappens();
    }

    @Test
    void whatTheCatalogueKnowsIsPutInOnceWhateverHappens() {
        Deliveries.<StockEvent>to((store, clock) -> {
                    var desks = Demo.desks(store, clock);
                    return new StockReader(desks.news(), desks.drafts(), desks.safeOrders());
                })
                .startingAt(Demo.NOW.toString())
                .given((store, clock) -> reader(Demo.desks(store, clock)).on(letter(MailKind.ORDER)))
                .of(received("inventory", "search", new DraftMatched(DRAFT, List.of(scarf()), Demo.NOW)))
                .endTheSameWhateverHappens();
    }

    @Test
    void draftSaysWhoWroteAndWhatInHisOwnWords() {
        reader(desks).on(letter(MailKind.ORDER));

        assertThat(store.events(OrderDrafted.class)).singleElement().satisfies(draft -> {
            assertThat(draft.orderId()).isEqualTo(DRAFT);
            assertThat(draft.channel()).isEqualTo(OrderEvent.Channel.MAIL);
            assertThat(draft.letter()).isEqualTo(LETTER.value());
            assertThat(draft.terms().customer().email()).isEqualTo("irina@example.ru");
            assertThat(draft.asks())
                    .extracting(ask -> ask.position() + " " + ask.words() + " " + ask.match())
                    .containsExactly("1 шарф болельщика PENDING", "2 кружка PENDING");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            names = {"EVIDENCE", "REQUEST", "AUTOMATIC"})
    void whatIsNoOrderIsNoDraft(MailKind kind) {
        reader(desks).on(letter(kind));

        assertThat(store.events(OrderDrafted.class)).isEmpty();
    }

    @Test
    void photoIsAttachedToItsCaseOnceWhateverHappens() {
        Deliveries.<NotificationEvent>to((store, clock) -> reader(Demo.desks(store, clock)))
                .startingAt(Demo.NOW.toString())
                .given((store, clock) -> complain(Demo.desks(store, clock)))
                .comparing(store -> store.events(AfterSaleStepTaken.class))
                .of(evidence(CASE))
                .endTheSameWhateverHappens();

        complain(desks);
        reader(desks).on(evidence(CASE));
        assertThat(store.events(AfterSaleStepTaken.class))
                .singleElement()
                .satisfies(step -> assertThat(step.step()).isEqualTo(Step.EVIDENCE_ATTACHED));
    }

    @Test
    void whatCameByTheLinkOfItsCaseIsAttachedOnceWhateverHappens() {
        Deliveries.<NotificationEvent>to((store, clock) -> reader(Demo.desks(store, clock)))
                .startingAt(Demo.NOW.toString())
                .given((store, clock) -> complain(Demo.desks(store, clock)))
                .comparing(store -> store.events(AfterSaleStepTaken.class))
                .of(uploaded(CASE))
                .endTheSameWhateverHappens();

        complain(desks);
        reader(desks).on(uploaded(CASE));
        assertThat(store.events(AfterSaleStepTaken.class))
                .singleElement()
                .satisfies(step -> assertThat(step.evidence())
                        .isEqualTo(new Evidence(new UUID(3, 4), null, "1.jpg", "image/jpeg", 120_000)));
    }

    private static Received<NotificationEvent> uploaded(AfterSaleId id) {
        var event = new EvidenceUploaded(
                id, new OrderId(new UUID(1, 1)), new UUID(3, 4), "1.jpg", "image/jpeg", 120_000, Demo.NOW);
        return received("notification", id.toString(), event);
    }

    /** Of a letter that was announced before anybody looked what its attachments are. */
    @Test
    void photoThatNobodyLookedAtIsAttached() {
        complain(desks);
        reader(desks).on(evidence(CASE, null));

        assertThat(store.events(AfterSaleStepTaken.class)).hasSize(1);
    }

    @Test
    void photoOfNoCaseIsALetterAndNoMore() {
        reader(desks).on(uploaded(new AfterSaleId(new UUID(9, 9))));
        reader(desks).on(evidence(new AfterSaleId(new UUID(9, 9))));

        assertThat(store.events(AfterSaleStepTaken.class)).isEmpty();
    }

    private static void complain(Desks desks) {
        var order = AfterSales.delivered(desks, "sold");
        desks.afterSales()
                .open(
                        FixedShops.TRIBUNA,
                        order,
                        Kind.DEFECT,
                        Channel.PHONE,
                        List.of(),
                        "порвано",
                        new Once("anna", "case", "h"),
                        AfterSales.CAUSE);
    }

    private static Received<NotificationEvent> evidence(AfterSaleId id) {
        return evidence(id, true);
    }

    private static Received<NotificationEvent> evidence(AfterSaleId id, @Nullable Boolean proof) {
        var letter = (MailReceived) letter(MailKind.EVIDENCE).event();
        var photo = new MailAttachment(new UUID(3, 3), "photo.jpg", "image/jpeg", 120_000, proof);
        return received(
                "notification",
                LETTER.toString(),
                new MailReceived(
                        letter.letterId(),
                        letter.kind(),
                        letter.mailbox(),
                        letter.folder(),
                        letter.from(),
                        letter.subject(),
                        letter.receivedAt(),
                        null,
                        List.of(),
                        id.value(),
                        List.of(photo, new MailAttachment(new UUID(3, 4), "readme.txt", "text/plain", 12, false)),
                        "Вот фото"));
    }

    private static MatchedLine scarf() {
        var product = new Product(Demo.SCARF, "Шарф болельщика", Options.NONE, Demo.rub(89_900), false);
        return new MatchedLine(1, Match.SURE, product, List.of(Demo.SCARF));
    }

    private static Received<NotificationEvent> letter(MailKind kind) {
        return received(
                "notification",
                LETTER.toString(),
                new MailReceived(
                        LETTER,
                        kind,
                        "zakaz@tribuna.example",
                        MailFolder.SPAM,
                        new MailSender("irina@example.ru", "Ирина"),
                        "Заказ",
                        Demo.NOW,
                        new Phone("+79123456789", "8 912 345-67-89"),
                        List.of(new WantedLine("шарф болельщика", "SHARF-1", 3), new WantedLine("кружка", null, null)),
                        null,
                        List.of(),
                        "Здравствуйте, хочу заказать"));
    }

    private static <E> Received<E> received(String source, String subject, E event) {
        var cause = new Cause(source, "r", null);
        return new Received<>(
                event, source + ":" + subject + ":1", source, subject, 1, FixedShops.TRIBUNA, cause, Demo.NOW);
    }

    private static NotificationsReader reader(Desks desks) {
        return new NotificationsReader(desks.drafts(), desks.afterSaleNews());
    }
}
