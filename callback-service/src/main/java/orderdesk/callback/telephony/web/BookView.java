package orderdesk.callback.telephony.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** A shop's phone book as it is read and written. */
record BookView(List<Line> lines, List<Extension> extensions) {

    private static final int TEXT_MAX = 200;
    private static final List<String> EXCHANGES = List.of("mango", "asterisk", "zadarma");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");

    /**
     * @param number as it is dialled
     * @param label how the desk calls it
     * @param greeting what the operator says first; made of the shop's name where it is absent
     * @param shownAs what a customer's telephone shows when he is called from it, as registered with the carrier: at most
     *     32 characters (126-FZ, art. 45, p. 9.1; decree 1300 of 28.08.2025)
     * @param exchange at which it is; needed only where several are connected
     */
    record Line(
            String number,
            String label,
            @Nullable String greeting,
            @Nullable String shownAs,

            @Schema(allowableValues = {"mango", "asterisk", "zadarma"}) @Nullable
            String exchange) {}

    /** @param number of the telephone, digits */
    record Extension(String number, OperatorId operator) {}

    BookView {
        lines = List.copyOf(lines);
        extensions = List.copyOf(extensions);
        var wrong = new ArrayList<Problem.Error>();
        if (lines.size() > PhoneBook.LINES_MAX) {
            wrong.add(error("/lines", "too-many", "At most %d.".formatted(PhoneBook.LINES_MAX)));
        }
        if (extensions.size() > PhoneBook.EXTENSIONS_MAX) {
            wrong.add(error("/extensions", "too-many", "At most %d.".formatted(PhoneBook.EXTENSIONS_MAX)));
        }
        var numbers = new HashSet<String>();
        for (var at = 0; at < lines.size(); at++) {
            check(lines.get(at), "/lines/" + at, numbers, wrong);
        }
        for (var at = 0; at < extensions.size(); at++) {
            var number = extensions.get(at).number();
            if (!DIGITS.matcher(number).matches() || !numbers.add("ext " + number)) {
                wrong.add(error("/extensions/%d/number".formatted(at), "invalid", "1 to 10 digits, each once."));
            }
        }
        refuse(wrong);
    }

    private static void check(Line line, String at, HashSet<String> numbers, List<Problem.Error> wrong) {
        var number = Numbers.line(line.number());
        if (number.isEmpty() || !numbers.add(number.get())) {
            wrong.add(error(at + "/number", "invalid", "A number that can be dialled, each once."));
        }
        if (line.label().isBlank() || line.label().length() > TEXT_MAX) {
            wrong.add(error(at + "/label", "length", "1 to %d characters.".formatted(TEXT_MAX)));
        }
        if (line.greeting() != null && line.greeting().length() > TEXT_MAX) {
            wrong.add(error(at + "/greeting", "too-long", "At most %d characters.".formatted(TEXT_MAX)));
        }
        if (line.shownAs() != null && !isShown(line.shownAs())) {
            var most = PhoneBook.Line.SHOWN_MAX;
            wrong.add(error(at + "/shownAs", "length", "1 to %d characters of one line.".formatted(most)));
        }
        if (!isExchange(line.exchange())) {
            wrong.add(error(at + "/exchange", "unknown", "One of %s.".formatted(EXCHANGES)));
        }
    }

    private static boolean isExchange(@Nullable String name) {
        return name == null || EXCHANGES.contains(name);
    }

    private static boolean isShown(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= PhoneBook.Line.SHOWN_MAX
                && text.chars().noneMatch(Character::isISOControl);
    }

    static BookView of(PhoneBook book) {
        return new BookView(
                book.lines().stream()
                        .map(line ->
                                new Line(line.number(), line.label(), line.greeting(), line.shownAs(), line.exchange()))
                        .toList(),
                book.extensions().stream()
                        .map(each -> new Extension(each.number(), each.operator()))
                        .toList());
    }

    void requireStaff(Predicate<OperatorId> works) {
        refuse(IntStream.range(0, extensions.size())
                .filter(at -> !works.test(extensions.get(at).operator()))
                .mapToObj(at ->
                        error("/extensions/%d/operator".formatted(at), "unknown", "Nobody of that name works here."))
                .toList());
    }

    List<PhoneBook.Line> itsLines(Instant now) {
        return lines.stream()
                .map(line -> new PhoneBook.Line(
                        Numbers.line(line.number()).orElseThrow(),
                        line.label(),
                        line.greeting(),
                        now,
                        line.shownAs(),
                        line.exchange()))
                .toList();
    }

    List<PhoneBook.Extension> itsExtensions() {
        return extensions.stream()
                .map(each -> new PhoneBook.Extension(each.number(), each.operator()))
                .toList();
    }

    private static Problem.Error error(String pointer, String code, String detail) {
        return new Problem.Error(pointer, code, detail);
    }

    private static void refuse(List<Problem.Error> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.unprocessable("invalid", "What was sent is not acceptable; see errors.", wrong);
        }
    }
}
