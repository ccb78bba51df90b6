package orderdesk.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Brand;
import orderdesk.notification.AfterSales;
import orderdesk.notification.Story;
import orderdesk.notification.channel.Segments;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Gift;
import orderdesk.notification.preference.Links;
import orderdesk.platform.language.HouseWords;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk's own words of every kind, for mail and for SMS, over the check data of the scripts (section 4). */
class EveryMessageTests {

    /** What the scripts want in one segment. */
    static final Set<Kind> ONE_SEGMENT = Set.of(Kind.ACCEPTED, Kind.NOT_REACHED, Kind.PROMISE_MOVED);

    /** What has the address of a page in it, which is as long as its shop makes it. */
    static final Set<Kind> WITH_ADDRESS = Set.of(Kind.PAYMENT_LINK, Kind.PAYMENT_REMINDER, Kind.CASE_PHOTO);

    static final Person IRINA = new Person("Иванова", "Ирина", "Сергеевна", null);
    static final String CODE = "7K3M-QWE2-R9TD";

    /** A name that an SMS has room for (eight letters are the most), in quotes of its own where it is spoken. */
    static final ShopSettings LONGEST = named("Магазин «Часы»", "SportFan");

    record Check(String what, Person person, long due, ShopSettings shop) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Check> checks() {
        var people = Stream.of(
                        IRINA,
                        new Person(null, "Любовь", null, null),
                        new Person(null, "Никита", null, null),
                        new Person(null, "Саша", null, null),
                        new Person("Заяц", "Анна", null, "Аня"),
                        new Person("иванова", "ИРИНА", null, null),
                        new Person(null, "Мария-Луиза", null, null),
                        new Person("О’Нил", "Саша", null, null),
                        new Person("Петрова", null, null, null),
                        new Person(null, null, null, null))
                .map(person -> new Check(person.toString(), person, 307_000, FixedShops.tribuna()));
        var sums = LongStream.of(0, 1, 100, 121, 2_100, 20_000, 129_000, 100_000_100)
                .mapToObj(due -> new Check(due + " kopecks", IRINA, due, LONGEST));
        var shops = Stream.of(named("Часы", "Часы"), named("Sport&Fan", "SportFan"))
                .map(shop -> new Check(shop.brand().spokenName(), IRINA, 307_000, shop));
        return Stream.of(people, sums, shops).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void everyMailHasItsValuesAndReadsWell(Check check) {
        var values = values(check);
        for (var kind : Kind.triggered()) {
            var wording = Wordings.of(kind, Channel.EMAIL);

            assertThat(wording.missing(values.map(), values.filters()))
                    .as(kind.word())
                    .isEmpty();
            var said = wording.filled(values.map(), values.filters());
            readsWell(kind, said.subject() + "\n" + said.text());
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void everyShortMessageHasItsValuesReadsWellAndIsShort(Check check) {
        var values = values(check);
        for (var kind : Kind.triggered()) {
            var wording = Wordings.shortOf(kind);

            assertThat(wording.shortMistakes()).as(kind.word()).isEmpty();
            assertThat(wording.missing(values.map(), values.filters()))
                    .as(kind.word())
                    .isEmpty();
            var said = wording.filled(values.map(), values.filters());
            readsWell(kind, said.text());
            assertThat(said.subject()).isEmpty();
            assertThat(Segments.of(said.text()).count())
                    .as("%s: %s", kind.word(), said.text())
                    .isLessThanOrEqualTo(segmentsOf(kind));
        }
    }

    private static int segmentsOf(Kind kind) {
        if (WITH_ADDRESS.contains(kind)) {
            return 3;
        }
        return ONE_SEGMENT.contains(kind) ? 1 : 2;
    }

    private static void readsWell(Kind kind, String text) {
        assertThat(text)
                .as(kind.word())
                .doesNotContain("{{", "}}", "  ", ", !", " ,", " .", "..", "null", "ИРИНА")
                .doesNotContainPattern("(?m)^[?\\h]|\\h$");
        assertThat(HouseWords.forbiddenIn(text)).as(kind.word()).isEmpty();
    }

    /** Of an order with everything that a message can speak about. */
    private static Values values(Check check) {
        var now = Story.PLACED;
        var file = Correspondence.about(Story.ORDER, FixedShops.TRIBUNA)
                .after(Story.placed(Story.ORDER, terms(check), now))
                .after(Story.missed(1, now))
                .after(promised(now.plus(Duration.ofHours(27))))
                .with(new Gift("c1", CODE, new Money(300_000, "RUB"), Instant.parse("2027-12-31T21:00:00Z")))
                .after(AfterSales.opened())
                .after(AfterSales.step(Step.REFUND_ASKED))
                .after(AfterSales.refunded())
                .after(AfterSales.resolved());
        ReplyAddresses mail = (_, _) -> Optional.of("mail+c1@tribuna.example.ru");
        var links = new Links(URI.create("https://mail.example.ru"), "test");
        var subject = Subject.sample(file, mail.with(links), now);
        return Values.of(file, file.order().orElseThrow(), check.shop(), Map.of(), now, now)
                .about(subject);
    }

    private static PromiseGiven promised(Instant when) {
        var promise = new Promise(Promise.Kind.AT, when, null, false, "ответ склада", "обещали ответ");
        return new PromiseGiven(
                Story.ORDER, new PromiseId(new UUID(7, 1)), promise, FixedShops.ANNA, null, Story.PLACED);
    }

    private static OrderTerms terms(Check check) {
        var terms = Story.terms(check.person());
        var nothing = new Money(0, "RUB");
        var due = new Money(check.due(), "RUB");
        var totals = new Totals(due, nothing, nothing, due, nothing, nothing, due, nothing);
        return new OrderTerms(
                terms.customer(),
                terms.recipient(),
                terms.lines(),
                terms.delivery(),
                terms.payment(),
                totals,
                terms.comment());
    }

    private static ShopSettings named(String spoken, String sms) {
        var shop = FixedShops.tribuna();
        var brand = shop.brand();
        return new ShopSettings(
                new Brand(spoken, sms, brand.phone(), brand.colour(), brand.operatorTitle()),
                shop.zone(),
                shop.currency(),
                shop.country(),
                shop.window(),
                shop.limits(),
                shop.retries(),
                shop.tariffs());
    }
}
