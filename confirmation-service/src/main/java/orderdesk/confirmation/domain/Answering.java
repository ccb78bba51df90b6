package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.ReadBack;
import org.jspecify.annotations.Nullable;

/** Keeps account of what the customer said to the questions of the shop's own script (R105). */
record Answering(Case item, Instant now) {

    /**
     * The last answer to a question counts; the tag of an earlier one goes with it.
     *
     * @param left questions to which only the earlier answer led: what was said to them goes too
     */
    Case answered(String step, Spoken.Reply answer, Set<String> left) {
        Predicate<Spoken> goes =
                earlier -> earlier.id().equals(step) || earlier.reply() != null && left.contains(earlier.id());
        var before = item.spoken().stream().filter(goes);
        var spoken = new ArrayList<>(item.spoken());
        spoken.removeIf(goes);
        spoken.add(new Spoken(step, answer.answer(), now, null, answer));
        var put = Optional.ofNullable(answer.tag()).map(Set::of).orElseGet(Set::of);
        var stay = tags(spoken.stream());
        var gone = tags(before).stream().filter(tag -> !stay.contains(tag)).collect(Collectors.toSet());
        return item.withSpoken(spoken).tagged(put, gone);
    }

    private static Set<String> tags(Stream<Spoken> spoken) {
        return answers(spoken).map(Spoken.Reply::tag).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** What stands of an order as it is; absent where nothing was asked. */
    @Nullable
    List<ReadBack.Answer> proof() {
        var said = answers(item.spoken().stream())
                .map(each -> new ReadBack.Answer(
                        each.phrase(), each.line(), each.answer(), each.label(), each.version(), each.courier()))
                .toList();
        return said.isEmpty() ? null : said;
    }

    /** What was said of the whole order stands, and of each line that the order still has. */
    static boolean stands(Spoken spoken, OrderTerms terms) {
        var answer = spoken.reply();
        LineId line = answer == null ? null : answer.line();
        return answer != null
                && (line == null || terms.lines().stream().map(Line::id).anyMatch(line::equals));
    }

    private static Stream<Spoken.Reply> answers(Stream<Spoken> spoken) {
        return spoken.map(Spoken::reply).filter(Objects::nonNull);
    }
}
