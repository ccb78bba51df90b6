package orderdesk.platform.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Customer.Type;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.Part;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RedactorTests {

    static final UUID REQUEST = UUID.fromString("00000000-0000-0000-0000-000000000042");
    static final Trail TRAIL = new Trail(
            REQUEST,
            new ShopId("tribuna"),
            Instant.parse("2026-03-01T12:00:00Z"),
            Map.of(Trail.PHONE, Set.of("+79161234567"), Trail.EMAIL, Set.of("irina@example.org")));

    final Redactor redactor = new Redactor(TRAIL);

    record Slip(
            OrderId id,
            Phone phone,
            String comment,
            @Nullable String reason,
            List<String> words,
            String reference,
            Money due,
            Set<Part> parts,
            Map<String, Integer> marks,
            Instant at) {}

    @Test
    void whatHeSaidOfHimselfGoesAndEverythingElseStays() {
        var slip = slip("+79161234567", "позвоните Ирине", "не подошло", List.of("для мамы"), "0042");

        assertThat(redactor.apply(slip))
                .isEqualTo(new Slip(
                        slip.id(),
                        new Phone(Scrubbing.nowhere(REQUEST), "—"),
                        "—",
                        null,
                        List.of(),
                        "0042",
                        slip.due(),
                        slip.parts(),
                        slip.marks(),
                        slip.at()));
    }

    @Test
    void appliedTwiceItChangesNothingMore() {
        var once = redactor.apply(slip("+79161234567", "x", "y", List.of("z"), "irina@example.org"));

        assertThat(redactor.apply(once)).isSameAs(once);
    }

    @Test
    void customerKeepsHisKindAndZoneAndIsNobody() {
        var customer = new Customer(
                new Person("Иванова", "Ирина", null, null),
                new Phone("+79161234567", "8 916 123-45-67"),
                "irina@example.org",
                Zone.sure("Asia/Yekaterinburg", Zone.Source.ADDRESS),
                Type.RETAIL);

        assertThat(redactor.apply(customer))
                .isEqualTo(new Customer(new Person(null, null, null, null), null, null, customer.zone(), Type.RETAIL));
    }

    @Test
    void ofAnAddressTheRegionStays() {
        var address = new Address(
                "RU",
                "RU-SVE",
                "Екатеринбург",
                "620014",
                List.of("ул. Малышева, 51"),
                new Address.GeoPoint(56.8, 60.6));

        assertThat(redactor.apply(address)).isEqualTo(new Address("RU", "RU-SVE", null, null, List.of(), null));
    }

    @Test
    void otherTextLosesHisTelephoneHoweverItIsWritten() {
        assertThat(List.of("8 (916) 123-45-67", "+7 916 123 45 67", "89161234567", "call:79161234567"))
                .allSatisfy(text -> assertThat((String) redactor.apply(text)).doesNotContain("4567", "45-67", "45 67"));
        assertThat(redactor.apply("to IRINA@example.org, and on")).isEqualTo("to —, and on");
    }

    @Test
    void whatStandsBesideHisTelephoneHidesItNot() {
        assertThat(redactor.apply("8 - (916) 123-45-67")).isEqualTo("—");
        assertThat(redactor.apply("8 916 123-45-67 15:00")).isEqualTo("— 15:00");
        assertThat(redactor.apply("79161234567\n79031112233")).isEqualTo("—\n79031112233");
        assertThat(redactor.apply("89161234567 15.00")).isEqualTo("— 15.00");
    }

    @Test
    void telephonesAndMailboxesOfOthersStay() {
        assertThat(List.of("+79161234568", "order 20261234567", "maria.irina@example.org", "irina@example.org.uk"))
                .allSatisfy(text -> assertThat(redactor.apply(text)).isEqualTo(text));
    }

    private static Slip slip(
            String phone, String comment, @Nullable String reason, List<String> words, String reference) {
        return new Slip(
                new OrderId(REQUEST),
                new Phone(phone, "8 916 123 45 67"),
                comment,
                reason,
                words,
                reference,
                new Money(129_900, "RUB"),
                EnumSet.of(Part.LINES),
                Map.of("line/1/size", 2),
                Instant.EPOCH);
    }
}
