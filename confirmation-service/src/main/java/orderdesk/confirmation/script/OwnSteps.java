package orderdesk.confirmation.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Order;
import orderdesk.confirmation.domain.Spoken;
import orderdesk.confirmation.script.Script.Choice;
import orderdesk.confirmation.script.Script.Step;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shop.ShopScript.Option;
import orderdesk.contracts.shop.ShopScript.Phrase;
import orderdesk.contracts.shop.ShopScript.Place;
import orderdesk.contracts.shop.ShopScript.When;
import orderdesk.platform.language.OrderWords;
import orderdesk.platform.language.Speaker;
import org.jspecify.annotations.Nullable;

/** The shop's own phrases of one talk, each in its place, and after a question what its answer leads to. */
final class OwnSteps {

    static final String PREFIX = "shop/";

    private final OwnScript script;
    private final OwnWords own;
    private final Case item;
    private final Order order;
    private final Speaker speaker;
    private final Map<String, String> given;

    /** Of each line, made when something depends on it. */
    private final Map<LineId, Set<String>> groups = new HashMap<>();

    /** Looked up in the database, once, when something depends on it. */
    private @Nullable Boolean first;

    OwnSteps(OwnWords own, Case item, Order order, Speaker speaker) {
        this.own = own;
        this.script = own.script();
        this.item = item;
        this.order = order;
        this.speaker = speaker;
        this.given = item.spoken().stream()
                .filter(spoken -> spoken.reply() != null)
                .collect(Collectors.toMap(Spoken::id, Spoken::value));
    }

    List<Step> at(Place place) {
        var steps = new ArrayList<Step>();
        script.at(place).stream()
                .filter(phrase -> holds(phrase.when(), order.terms().lines()))
                .forEach(phrase -> follow(phrase, null, speaker, steps));
        return steps;
    }

    /** The steps of lines, and after each what is said of it. */
    List<Step> afterEach(List<Step> composed) {
        if (script.at(Place.AFTER_LINE).isEmpty()) {
            return composed;
        }
        var steps = new ArrayList<Step>();
        var byStep = order.terms().lines().stream()
                .collect(Collectors.toMap(line -> "line/" + line.id(), line -> line, (one, _) -> one));
        for (var step : composed) {
            steps.add(step);
            var line = byStep.get(step.id());
            if (line != null) {
                after(line, steps);
            }
        }
        return steps;
    }

    private void after(Line line, List<Step> steps) {
        var said = script.at(Place.AFTER_LINE).stream()
                .filter(phrase -> holds(phrase.when(), List.of(line)))
                .toList();
        if (!said.isEmpty()) {
            var knowing = knowing(line);
            said.forEach(phrase -> follow(phrase, line.id(), knowing, steps));
        }
    }

    private Speaker knowing(Line line) {
        return speaker.knowing("line.name", line.name())
                .knowing("line.options", OrderWords.options(line.options()))
                .knowing("line.quantity", line.quantity())
                .knowing("line.price", line.price())
                .knowing("line.total", line.total());
    }

    /** A phrase in which something is not known is not said, and nothing after it. */
    private void follow(Phrase phrase, @Nullable LineId line, Speaker knowing, List<Step> steps) {
        var say = knowing.say(phrase.say());
        if (say.isEmpty()) {
            return;
        }
        var id = id(phrase, line);
        var chosen = chosen(id);
        var choices = phrase.answers().stream()
                .map(each -> new Choice(each.id(), each.label(), each.id().equals(chosen)))
                .toList();
        steps.add(new Step(id, say, null, List.of(), List.of(), choices.isEmpty() ? null : choices));
        phrase.answers().stream()
                .filter(each -> each.id().equals(chosen) && each.next() != null)
                .findFirst()
                .map(Option::next)
                .ifPresent(next -> follow(script.phrase(next), line, knowing, steps));
    }

    private @Nullable String chosen(String step) {
        var tried = own.tried().get(step);
        return tried == null ? given.get(step) : tried;
    }

    private boolean holds(@Nullable When when, List<Line> lines) {
        return when == null
                || (when.groups().isEmpty() || lines.stream().anyMatch(line -> isOf(line, when.groups())))
                        && (when.prepaid() == null
                                || when.prepaid() == lines.stream().anyMatch(Line::prepayOnly))
                        && (when.methods().isEmpty()
                                || when.methods()
                                        .contains(order.terms().delivery().method()))
                        && (when.certificate() == null
                                || when.certificate()
                                        == !order.terms()
                                                .totals()
                                                .certificates()
                                                .isZero())
                        && (when.firstOrder() == null || when.firstOrder() == isFirst());
    }

    private boolean isFirst() {
        if (first == null) {
            first = own.first().test(item);
        }
        return first;
    }

    private boolean isOf(Line line, List<String> wanted) {
        var known = groups.computeIfAbsent(line.id(), _ -> script.sorting().of(line));
        return wanted.stream().anyMatch(known::contains);
    }

    /** @return what this answer means; nothing where the question is not asked in this talk, or has no such answer */
    Optional<Spoken.Reply> answer(String step, String answer) {
        var parts = step.split("/", 3);
        if (!step.startsWith(PREFIX) || !asked().contains(step)) {
            return Optional.empty();
        }
        var phrase = script.phrase(parts[1]);
        var line = parts.length < 3 ? null : new LineId(parts[2]);
        return phrase.answers().stream()
                .filter(each -> each.id().equals(answer))
                .findFirst()
                .map(each -> new Spoken.Reply(
                        phrase.id(), line, each.id(), each.label(), script.version(), each.tag(), each.courier()));
    }

    /** The questions that only an earlier answer led to, once this one is given. */
    Set<String> leftBehind(String step, String answer) {
        var left = asked();
        var now = new HashMap<>(own.tried());
        now.put(step, answer);
        var then = new OwnSteps(new OwnWords(script, _ -> isFirst(), now), item, order, speaker);
        left.removeAll(then.asked());
        return left;
    }

    private Set<String> asked() {
        var all = new ArrayList<Step>();
        for (var place : Place.values()) {
            if (place != Place.AFTER_LINE) {
                all.addAll(at(place));
            }
        }
        order.terms().lines().forEach(line -> after(line, all));
        return all.stream().filter(each -> each.choices() != null).map(Step::id).collect(Collectors.toSet());
    }

    private static String id(Phrase phrase, @Nullable LineId line) {
        return line == null ? PREFIX + phrase.id() : PREFIX + phrase.id() + "/" + line;
    }
}
