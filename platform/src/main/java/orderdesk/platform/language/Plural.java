package orderdesk.platform.language;

/** The three forms that a Russian noun takes after a number: 1 рубль, 2 рубля, 5 рублей. */
record Plural(String one, String few, String many) {

    String of(long number) {
        var tens = Math.abs(number) % 100;
        var units = tens % 10;
        if (tens >= 11 && tens <= 14) {
            return many;
        }
        if (units == 1) {
            return one;
        }
        return units >= 2 && units <= 4 ? few : many;
    }

    String with(long number) {
        return Digits.grouped(String.valueOf(number)) + " " + of(number);
    }
}
