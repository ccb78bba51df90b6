package orderdesk.callback.script;

import java.util.List;
import java.util.stream.Stream;
import orderdesk.callback.script.Spoken.TurnOfTalk;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.language.Speaker;

/** Before a delivery, and after one that went wrong: what the courier said is not taken for what happened. */
record DeliverySteps(Speaker speaker) {

    private static final String COMES =
            "Напоминаем: {{slot.date|day}} {{slot|span}} привезём заказ номер {{order.number|digits}}. ";

    private static final String WHEN = "Когда вам удобно?";
    private static final String ONE = "{{one.date|day}} {{one|span}}";

    Spoken reminder() {
        return Spoken.of(
                "reminder",
                speaker.say(
                        COMES + "Адрес — {{address.short}}, " + due() + ". Всё в силе?",
                        COMES + "Всё в силе?",
                        "Напоминаем о доставке заказа номер {{order.number|digits}}. Всё в силе?",
                        "Напоминаем о доставке вашего заказа. Всё в силе?"),
                new TurnOfTalk(
                        "перенести",
                        speaker.say(
                                WHEN + " Есть " + ONE + " и {{two.date|day}} {{two|span}}.",
                                WHEN + " Есть " + ONE + ".",
                                WHEN)),
                new TurnOfTalk(
                        "отказ",
                        Speaker.all(
                                speaker.say("Хорошо. Подскажите, пожалуйста, почему передумали?"),
                                speaker.say("Курьера отменяем. Всего доброго!"))));
    }

    private String due() {
        return speaker.value("totals.due")
                        .filter(sum -> sum instanceof Money money && money.isZero())
                        .isPresent()
                ? "заказ оплачен"
                : "к оплате — {{totals.due|money}}";
    }

    Stream<Spoken> notHandedOver() {
        var asked = new Spoken(
                "what-happened",
                speaker.say(
                        "Курьер сообщил, что заказ номер {{order.number|digits}} не вручён. Подскажите, пожалуйста, что случилось?",
                        "Курьер сообщил, что ваш заказ не вручён. Подскажите, пожалуйста, что случилось?"),
                "не застал курьер · не подошёл размер · не то или брак · передумали · дорого · опоздали · не приезжали",
                List.of(new TurnOfTalk(
                        "не приезжали (жалоба на перевозчика)", speaker.say("Спасибо, разберёмся с перевозчиком."))));
        var offered = speaker.say("Можем привезти ещё раз, заменить или оформить возврат. Как вам удобнее?");
        return Stream.of(asked, Spoken.of("offer", offered));
    }

    Spoken waits() {
        return Spoken.of(
                "waits",
                speaker.say(
                        "Ваш заказ номер {{order.number|digits}} вас ждёт. Получится забрать?",
                        "Ваш заказ вас ждёт. Получится забрать?"));
    }
}
