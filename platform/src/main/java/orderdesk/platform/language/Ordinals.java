package orderdesk.platform.language;

import java.util.List;

/** Первая, вторая, … двадцать первая: agreeing with «позиция». An order has at most 200 lines. */
final class Ordinals {

    private static final List<String> TO_NINETEEN = List.of(
            "",
            "первая",
            "вторая",
            "третья",
            "четвёртая",
            "пятая",
            "шестая",
            "седьмая",
            "восьмая",
            "девятая",
            "десятая",
            "одиннадцатая",
            "двенадцатая",
            "тринадцатая",
            "четырнадцатая",
            "пятнадцатая",
            "шестнадцатая",
            "семнадцатая",
            "восемнадцатая",
            "девятнадцатая");
    private static final List<String> ROUND_TENS = List.of(
            "",
            "",
            "двадцатая",
            "тридцатая",
            "сороковая",
            "пятидесятая",
            "шестидесятая",
            "семидесятая",
            "восьмидесятая",
            "девяностая");
    private static final List<String> TENS = List.of(
            "",
            "",
            "двадцать",
            "тридцать",
            "сорок",
            "пятьдесят",
            "шестьдесят",
            "семьдесят",
            "восемьдесят",
            "девяносто");

    private Ordinals() {}

    static String feminine(int number) {
        return capitalised(
                switch (number / 100) {
                    case 0 -> underHundred(number);
                    case 1 -> number == 100 ? "сотая" : "сто " + underHundred(number - 100);
                    case 2 -> number == 200 ? "двухсотая" : "двести " + underHundred(number - 200);
                    default -> String.valueOf(number);
                });
    }

    private static String underHundred(int number) {
        if (number < TO_NINETEEN.size()) {
            return TO_NINETEEN.get(number);
        }
        return number % 10 == 0
                ? ROUND_TENS.get(number / 10)
                : TENS.get(number / 10) + " " + TO_NINETEEN.get(number % 10);
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
