package orderdesk.platform.calling;

import java.util.Locale;

/** What a position says of itself, in the operator's language. */
enum Wording {
    PLACED("%s мин от оформления", "%s min from placement"),
    NIGHT_ORDER("заказ вне окна звонков", "order of the night"),
    WRITTEN_ORDER("заказ письмом: назвать цену и подтвердить", "order by letter, to price and confirm"),
    PROMISED_AT("обещан звонок в %s", "promised for %s"),
    PROMISED_BETWEEN("обещан звонок с %s до %s", "promised between %s and %s"),
    ANSWER_PROMISED_BY("обещан ответ до %s", "answer promised by %s"),
    RETRY("не дозвонились, повторный звонок", "no answer before, to be tried again"),
    RETRY_TALKED("звонил нам в %s, прежний звонок отложен", "talked with us at %s, the call before was put off"),
    REFUSED("согласованное изменилось, позвонить сразу", "what was agreed did not stand, call at once"),
    STOCK("изменилось наличие", "stock changed"),
    SUPPLIER_ANSWERED("ответил поставщик", "supplier has answered"),
    PAYMENT_OVERDUE("не поступила оплата", "payment overdue"),
    ORDER_CHANGED("согласованный заказ изменён", "agreed order was changed"),
    ORDER_REOPENED("подтверждённый заказ изменён", "confirmed order was changed"),
    MAIL("написал по почте, ждёт ответа", "wrote a mail and waits for an answer"),
    CALLBACK("заказан звонок", "asked to be called"),
    CALLBACK_ON_SITE("ждёт звонка на сайте", "waits for a call at the site"),
    CHAT("пишет в чат на сайте", "writes to the chat at the site"),
    MISSED("пропущенный звонок", "missed call"),
    VOICEMAIL("оставил сообщение", "left a message"),
    DROPPED("связь прервалась", "the line broke"),
    FAILED("доставка не удалась", "delivery failed"),
    REFUSED_AT_DELIVERY("отказ при получении", "refused at delivery"),
    UNCOLLECTED("посылку не забирают", "parcel not collected"),
    WELCOME("зарегистрировался и не заказал", "registered and did not order"),
    REMINDER("доставка в %s", "delivery at %s"),
    LEFT("осталось %s мин", "%s min left"),
    LATE("опоздание %s мин", "%s min late"),
    FROM("можно звонить с %s", "callable from %s"),
    STOCK_UNKNOWN("наличие неизвестно", "stock unknown"),
    OPENS("окно откроется в %s: %s (здесь %s)", "window opens at %s in %s (%s here)"),
    OPENS_HERE("окно откроется в %s", "window opens at %s");

    private final String russian;
    private final String english;

    Wording(String russian, String english) {
        this.russian = russian;
        this.english = english;
    }

    String in(Locale language, Object... values) {
        return (language.getLanguage().equals("ru") ? russian : english).formatted(values);
    }
}
