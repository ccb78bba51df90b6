package orderdesk.platform.language;

import java.time.LocalTime;

/** How a day is greeted, by the customer's clock: «доброй ночи» is a farewell and greets nobody. */
public final class Greeting {

    private static final int NOON_OF_GREETINGS = 11;
    private static final int EVENING = 18;

    private Greeting() {}

    public static String at(LocalTime customers) {
        if (customers.getHour() < NOON_OF_GREETINGS) {
            return "Доброе утро";
        }
        return customers.getHour() < EVENING ? "Добрый день" : "Добрый вечер";
    }
}
