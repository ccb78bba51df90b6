package orderdesk.platform.language;

import java.util.regex.Pattern;

/** Numbers as they are read out: in groups. */
public final class Digits {

    private static final Pattern RUNS = Pattern.compile("\\d{4,}");
    private static final Pattern RUSSIAN = Pattern.compile("\\+7(\\d{3})(\\d{3})(\\d{2})(\\d{2})");

    private Digits() {}

    /** 10 427, and 8 800 123-45-67 for a telephone number in E.164. */
    public static String grouped(String number) {
        var phone = RUSSIAN.matcher(number);
        if (phone.matches()) {
            return "8 %s %s-%s-%s".formatted(phone.group(1), phone.group(2), phone.group(3), phone.group(4));
        }
        return RUNS.matcher(number).replaceAll(run -> inThrees(run.group()));
    }

    private static String inThrees(String digits) {
        var grouped = new StringBuilder(digits);
        for (var at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, ' ');
        }
        return grouped.toString();
    }
}
