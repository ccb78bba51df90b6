package orderdesk.callback.script;

import static orderdesk.callback.Orders.ORDER;
import static orderdesk.callback.Orders.SLOT;
import static orderdesk.callback.Orders.terms;
import static orderdesk.callback.Theatre.MOSCOW;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.order.domain.OrderFile.Agreed;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Opening;
import orderdesk.callback.task.domain.Subject;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shop.DeliveryRules;
import orderdesk.contracts.shop.DeliveryRules.SlotHours;
import orderdesk.contracts.shop.DeliveryRules.SlotPlan;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.calling.Purpose.CallbackRequest;
import orderdesk.platform.claim.OwedPromise;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators say in calls that are owed: the forms that must come out, and none with a hole. */
class CallScriptTests {

    private static final Pattern FORBIDDEN =
            Pattern.compile("\\{\\{|}}| {2}|, !|,,|null|(?iu)вы отказались|(?iu)\\bя [а-яё]+(л|ла)\\b");

    private final OrderFile order = OrderFile.of(ORDER, "10427", terms(SLOT), NOW);

    @Test
    void welcomeNamesTheOperatorTheShopAndTwoOfItsAdvantages() {
        var said = said(FixedShops.tribuna(), CallTaskKind.WELCOME, Optional.empty());

        assertThat(said)
                .containsExactly(
                        "Добрый день! Интернет-магазин «Трибуна», служба заказов Анна.",
                        "Вы зарегистрировались на нашем сайте, спасибо! Удобно ли вам сейчас разговаривать?",
                        "Коротко, чем мы удобны: печать имени за два дня; размер меняем за наш счёт."
                                + " Помочь с выбором или оформить заказ?");
        assertThat(turns(FixedShops.tribuna(), CallTaskKind.WELCOME))
                .contains(
                        "Ещё: примерка перед оплатой.",
                        "Тогда не отвлекаем. Наш номер — 8 800 555-01-22, звонок бесплатный. Всего доброго!",
                        "Поняли, больше звонить не будем. Всего доброго!");
    }

    @Test
    void shopThatSaysNothingOfItselfIsNotPraised() {
        assertThat(said(FixedShops.chasy(), CallTaskKind.WELCOME, Optional.empty()))
                .endsWith("Помочь с выбором или оформить заказ?")
                .noneMatch(sentence -> sentence.contains("Коротко"));
    }

    @Test
    void reminderSaysDayHoursAddressAndWhatIsDue() {
        assertThat(said(FixedShops.tribuna(), CallTaskKind.REMINDER, Optional.of(order)))
                .containsExactly(
                        "Добрый день, Ирина! Интернет-магазин «Трибуна», служба заказов Анна.",
                        "Напоминаем: послезавтра с 16 до 18 часов привезём заказ номер 10 427."
                                + " Адрес — улица Светланская, дом 10, к оплате — 1 290 рублей. Всё в силе?");
    }

    /** Whom the agreed time does not suit is named the two that are nearest to it, and not that one. */
    @Test
    void reminderNamesTwoOtherTimes() {
        var hours = List.of(
                new SlotHours(LocalTime.of(10, 0), LocalTime.of(14, 0)),
                new SlotHours(LocalTime.of(14, 0), LocalTime.of(18, 0)));
        var week = Stream.of(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> hours));

        assertThat(turns(couriers(new SlotPlan(week, 1)), Optional.of(order)))
                .contains(
                        "Когда вам удобно? Есть послезавтра с 10 до 14 часов и в пятницу, 27 ноября с 10 до 14 часов.");
        assertThat(turns(couriers(new SlotPlan(Map.of(SLOT.date().getDayOfWeek(), hours), 1)), Optional.of(order)))
                .contains(
                        "Когда вам удобно? Есть послезавтра с 10 до 14 часов и в четверг, 3 декабря с 10 до 14 часов.");
    }

    @Test
    void reminderNamesNoTimeWhereNoneIsKnown() {
        var plan = new SlotPlan(Map.of(), 1);
        for (var said : List.of(
                turns(couriers(plan), Optional.of(order)),
                turns(FixedShops.tribuna(), Optional.of(order)),
                turns(couriers(plan), Optional.<OrderFile>empty()))) {
            assertThat(said).contains("Когда вам удобно?");
        }
    }

    private static ShopSettings couriers(SlotPlan plan) {
        return FixedShops.tribuna().delivering(new DeliveryRules(LocalTime.of(15, 0), plan, Map.of()));
    }

    private static List<String> turns(ShopSettings shop, Optional<OrderFile> file) {
        return new CallScript(shop, Optional.of("Анна"), NOW)
                .about(task(CallTaskKind.REMINDER), file).stream()
                        .flatMap(step -> step.turns().stream())
                        .flatMap(turn -> turn.say().stream())
                        .toList();
    }

    @Test
    void whatIsPaidIsNotAskedForAgain() {
        assertThat(said(FixedShops.tribuna(), CallTaskKind.REMINDER, Optional.of(agreed(0))))
                .last()
                .asString()
                .endsWith("Адрес — улица Светланская, дом 10, заказ оплачен. Всё в силе?");
    }

    @Test
    void courierIsNotTakenAtHisWord() {
        assertThat(said(FixedShops.tribuna(), CallTaskKind.DELIVERY_REFUSED, Optional.of(order)))
                .contains(
                        "Курьер сообщил, что заказ номер 10 427 не вручён. Подскажите, пожалуйста, что случилось?",
                        "Можем привезти ещё раз, заменить или оформить возврат. Как вам удобнее?");
    }

    @Test
    void whoeverWasLetDownHearsItFirst() {
        var at = Instant.parse("2026-11-24T11:00:00Z");
        var promise = new Promise(Promise.Kind.AT, at, null, false, "размер", "уточнить размер");
        var owed = new OwedPromise(new PromiseId(Ids.of("promise")), promise, false);

        assertThat(sentences(FixedShops.tribuna(), promised(owed.thatIsBroken()), Optional.empty()))
                .startsWith("Обещали позвонить в 14:00 и опоздали, просим прощения.");
        assertThat(sentences(FixedShops.tribuna(), promised(owed), Optional.empty()))
                .noneMatch(sentence -> sentence.contains("опоздали"));
    }

    @ParameterizedTest
    @EnumSource
    void everyCallHasWordsAndNoneWithAHole(CallTaskKind kind) {
        var files = Stream.of(
                Optional.of(order),
                Optional.of(agreed(0)),
                Optional.of(OrderFile.of(ORDER, "7", terms(null), NOW)),
                Optional.<OrderFile>empty());

        files.forEach(file -> Stream.of(FixedShops.tribuna(), FixedShops.chasy())
                .forEach(shop -> {
                    for (var operator : List.of(Optional.of("Анна"), Optional.<String>empty())) {
                        var steps = new CallScript(shop, operator, NOW).about(task(kind), file);
                        assertThat(steps).isNotEmpty();
                        assertThat(steps)
                                .flatExtracting(Spoken::say)
                                .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(FORBIDDEN));
                    }
                }));
    }

    private OrderFile agreed(long due) {
        return new OrderFile(
                order.orderId(),
                order.number(),
                order.phone(),
                order.name(),
                order.zone(),
                order.slot(),
                order.placedAt(),
                order.confirmed(),
                null,
                new Agreed(List.of("улица Светланская, дом 10"), new Money(due, "RUB"), Method.COURIER, "RU-MOW"),
                null);
    }

    private static CallTask task(CallTaskKind kind) {
        var subject = Subject.of(PHONE, MOSCOW);
        return new Opening(new CallTaskId(Ids.of("task")), SHOP, FixedShops.tribuna(), NOW)
                .owed(kind, subject, new CallbackRequest(NOW, false))
                .next();
    }

    private static CallTask promised(OwedPromise promise) {
        var task = task(CallTaskKind.CALLBACK);
        return new CallTask(
                task.taskId(),
                task.shop(),
                task.kind(),
                task.subject(),
                task.stage(),
                task.contact(),
                promise,
                task.notes(),
                null,
                task.schedule());
    }

    private static List<String> said(ShopSettings shop, CallTaskKind kind, Optional<OrderFile> file) {
        return sentences(shop, task(kind), file);
    }

    private static List<String> sentences(ShopSettings shop, CallTask task, Optional<OrderFile> file) {
        return new CallScript(shop, Optional.of("Анна"), NOW)
                .about(task, file).stream().flatMap(step -> step.say().stream()).toList();
    }

    private static List<String> turns(ShopSettings shop, CallTaskKind kind) {
        return new CallScript(shop, Optional.of("Анна"), NOW)
                .about(task(kind), Optional.empty()).stream()
                        .flatMap(step -> step.turns().stream())
                        .flatMap(turn -> turn.say().stream())
                        .toList();
    }
}
