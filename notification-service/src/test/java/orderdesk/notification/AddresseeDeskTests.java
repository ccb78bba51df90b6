package orderdesk.notification;

import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.text.Wording;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class AddresseeDeskTests {

    static final Cause VERA = new Cause("vera", "test", null);

    final PostOffice office = new PostOffice(PLACED);

    @Test
    void guessOfGrammarIsSentAndFlaggedUntilSomebodySetsItRight() {
        signedByName();
        place(1, new Person("Заяц", "Пётр", null, null), PLACED);
        assertThat(office.server.letters.getLast().guessed()).containsExactly("Заяца Петра");

        set(1, Map.of(GrammaticalCase.GENITIVE, "Зайца Петра"), Set.of());
        place(2, new Person("Заяц", "Пётр", null, null), PLACED);

        assertThat(office.server.letters.getLast().text()).isEqualTo("Заказ принят от Зайца Петра.");
        assertThat(office.server.letters.getLast().guessed()).isEmpty();
    }

    @Test
    void certainFormIsNotFlagged() {
        signedByName();

        place(1, new Person("Иванова", "Ирина", "Сергеевна", null), PLACED);

        assertThat(office.server.letters.getLast().text()).isEqualTo("Заказ принят от Ивановой Ирины Сергеевны.");
        assertThat(office.server.letters.getLast().guessed()).isEmpty();
    }

    @Test
    void whoWantsNothingInWritingGetsNothingForAnyOrder() {
        place(1, new Person("Иванова", "Ирина", null, null), PLACED);
        set(1, Map.of(), Set.of(Channel.EMAIL, Channel.SMS));

        place(2, new Person("Иванова", "Ирина", null, null), PLACED);

        assertThat(office.server.letters).hasSize(1);
        assertThat(office.store.events(MessageSuppressed.class))
                .extracting(MessageSuppressed::reason)
                .containsExactly(Suppression.UNWANTED);
    }

    @Test
    void whoDoesNotWantMailIsWrittenBySms() {
        place(1, new Person("Иванова", "Ирина", null, null), PLACED);
        set(1, Map.of(), Set.of(Channel.EMAIL));

        place(2, new Person("Иванова", "Ирина", null, null), PLACED);

        assertThat(office.server.letters).hasSize(1);
        assertThat(office.sms.letters).hasSize(1);
    }

    @Test
    void orderOfAnotherShopHasNoCustomerHere() {
        place(1, new Person("Иванова", "Ирина", null, null), PLACED);

        assertThat(office.desk().addressees().customer(new ShopId("chasy"), order(1)))
                .isEmpty();
        assertThat(office.desk().addressees().customer(FixedShops.TRIBUNA, order(1)))
                .isPresent();
    }

    private void signedByName() {
        var words = new Wording("Заказ {{order.number}}", "Заказ принят от {{customer.name.genitive}}.");
        office.desk().texts().change(FixedShops.TRIBUNA, Kind.ACCEPTED, Channel.EMAIL, words, VERA, _ -> {});
    }

    private void set(long order, Map<GrammaticalCase, String> forms, Set<Channel> unwanted) {
        assertThat(office.desk()
                        .addressees()
                        .change(FixedShops.TRIBUNA, order(order), forms, unwanted, null, VERA, _ -> {}))
                .isPresent();
    }

    private void place(long number, Person customer, Instant at) {
        office.hear(order(number), Story.placed(order(number), Story.terms(customer), at));
        office.send();
    }

    private static OrderId order(long number) {
        return new OrderId(new UUID(7, number));
    }
}
