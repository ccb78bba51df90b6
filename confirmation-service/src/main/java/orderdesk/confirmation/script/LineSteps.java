package orderdesk.confirmation.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Order;
import orderdesk.confirmation.domain.Parameters;
import orderdesk.confirmation.domain.Question;
import orderdesk.confirmation.domain.Spoken;
import orderdesk.confirmation.script.Script.Branch;
import orderdesk.confirmation.script.Script.Step;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.platform.language.OrderWords;
import orderdesk.platform.language.Pronounced;
import orderdesk.platform.language.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Every position by its exact name, and what has become of its price and stock (R021-R024, R076).
 *
 * @param parameters ids of everything that has to be spoken of this order
 */
record LineSteps(Speaker speaker, Case item, Order order, boolean keepsQuotedPrice, Set<String> parameters) {

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(intro());
        var lines = order.terms().lines();
        for (var i = 0; i < lines.size(); i++) {
            steps.add(line(lines.get(i), i + 1));
        }
        pending().ifPresent(steps::add);
        return steps;
    }

    private Step intro() {
        var known = speaker.knowing("unchanged", alreadySpoken());
        return OpeningSteps.step("lines", known.say(introduction()), List.of(), warehouse(speaker, null));
    }

    private String[] introduction() {
        var again =
                "Позиции, которые мы уже проверили, без изменений: {{unchanged|count:позиция,позиции,позиций}}. Осталось новое.";
        var all = order.terms().lines().size() == 1
                ? List.of("{{addressAs}}, проверим заказ.", "Проверим заказ.")
                : List.of(
                        "{{addressAs}}, проверим заказ: в нём {{order.lines|count:позиция,позиции,позиций}}.",
                        "Проверим заказ: в нём {{order.lines|count:позиция,позиции,позиций}}.");
        return Stream.concat(Stream.of(again), all.stream()).toArray(String[]::new);
    }

    /** Nothing while no line, or every line, still stands as it was spoken. */
    private @Nullable Integer alreadySpoken() {
        var done = item.spoken().stream().map(Spoken::id).collect(Collectors.toSet());
        var lines = order.terms().lines();
        var spoken = (int)
                lines.stream().filter(line -> done.containsAll(ticks(line))).count();
        return spoken == 0 || spoken == lines.size() ? null : spoken;
    }

    private Step line(Line line, int number) {
        var stock = stock(line);
        var knowing = knowing(line, number).knowing("line.priceNow", stock.map(LineStock::priceNow));
        var say = Speaker.all(position(knowing, line), price(knowing, line, stock));
        var branches = Stream.of(missing(knowing, stock), believed(knowing, stock), warehouse(knowing, line.id()))
                .flatMap(List::stream)
                .toList();
        return new Step("line/" + line.id(), say, hint(line), ticks(line), branches);
    }

    private Speaker knowing(Line line, int number) {
        return speaker.knowing("line.no", number)
                .knowing("line.name", line.name())
                .knowing("line.options", OrderWords.options(line.options()))
                .knowing("line.quantity", line.quantity())
                .knowing("line.price", line.price())
                .knowing("line.total", line.total());
    }

    private static List<String> position(Speaker knowing, Line line) {
        var what = List.of("{{line.no|ordf}}: {{line.name}}, {{line.options}}, ", "{{line.no|ordf}}: {{line.name}}, ");
        var much = line.quantity() == 1
                ? "{{line.quantity|count:штука,штуки,штук}}, {{line.total|money}}. Верно?"
                : "{{line.quantity|count:штука,штуки,штук}}, цена за штуку — {{line.price|money}}, вместе — {{line.total|money}}. Верно?";
        return knowing.say(what.get(0) + much, what.get(1) + much);
    }

    private List<String> price(Speaker knowing, Line line, Optional<LineStock> stock) {
        var now = stock.map(LineStock::priceNow);
        if (now.isEmpty() || now.get().equals(line.price())) {
            return List.of();
        }
        return knowing.say(
                keepsQuotedPrice
                        ? "Для вас сохраняем цену, по которой вы заказывали: {{line.price|money}}."
                        : "Цена этой позиции изменилась: при заказе была {{line.price|money}}, сейчас {{line.priceNow|money}}. Оставляем?");
    }

    private static List<Branch> missing(Speaker knowing, Optional<LineStock> stock) {
        return stock.filter(line -> line.missing() > 0)
                .map(gone -> new MissingLine(knowing, gone).branches())
                .orElseGet(List::of);
    }

    /** A figure that is not sure is promised for no surer than it is (R091); of one to ask for, {@link #pending} speaks. */
    private static List<Branch> believed(Speaker knowing, Optional<LineStock> stock) {
        return stock.filter(line -> line.missing() == 0)
                .map(line -> switch (line.certainty()) {
                    case SURE, ASK -> List.<Branch>of();
                    case STALE ->
                        List.of(
                                new Branch(
                                        "данные устарели",
                                        knowing.say(
                                                "Наличие этой позиции перед отправкой проверим ещё раз. Если её не окажется, позвоним вам и предложим замену.")));
                    case ASSUMED ->
                        List.of(
                                new Branch(
                                        "есть по прайсу, без количества",
                                        knowing.say(
                                                "Эта позиция у поставщика есть, количество он подтвердит. Если его не хватит, позвоним вам и предложим замену.")));
                })
                .orElseGet(List::of);
    }

    /** @param line absent for what was asked about the whole order */
    private List<Branch> warehouse(Speaker knowing, @Nullable LineId line) {
        var stock = item.stock();
        var asked = stock == null
                ? List.<Question>of()
                : stock.questions().stream()
                        .filter(one -> Objects.equals(one.line(), line))
                        .toList();
        return new FromWarehouse(knowing, asked).branches();
    }

    /** What to say of one alternative for a line that is short; nothing where there is no such. */
    Optional<List<String>> offer(LineId id, Sku alternative, Money total) {
        var lines = order.terms().lines();
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .flatMap(line -> stock(line)
                        .filter(known -> known.missing() > 0)
                        .flatMap(gone -> new MissingLine(knowing(line, lines.indexOf(line) + 1), gone)
                                .offer(
                                        alternative,
                                        total,
                                        order.terms().totals().total())));
    }

    private Optional<Step> pending() {
        var stock = item.stock();
        if (stock == null
                || stock.orderVersion() != order.version()
                || stock.suppliersAwaited().isEmpty()) {
            return Optional.empty();
        }
        var names = order.terms().lines().stream()
                .filter(line -> stock(line)
                        .filter(known -> known.certainty() == LineStock.Certainty.ASK)
                        .isPresent())
                .map(Line::name)
                .toList();
        var say = speaker.knowing("pending.names", names.isEmpty() ? null : names)
                .say(
                        "Наличие уточняем у поставщика: {{pending.names|list}}. Остальное проверим сейчас; когда вам перезвонить с ответом?");
        return Optional.of(OpeningSteps.step("pending", say, List.of(), List.of()));
    }

    private Optional<LineStock> stock(Line line) {
        var stock = item.stock();
        return stock == null || stock.orderVersion() != order.version()
                ? Optional.empty()
                : stock.lines().stream()
                        .filter(known -> known.line().equals(line.id()))
                        .findFirst();
    }

    private List<String> ticks(Line line) {
        var prefix = Parameters.ofLine(line, "");
        return parameters.stream().filter(id -> id.startsWith(prefix)).toList();
    }

    private static @Nullable String hint(Line line) {
        var size = line.options().size();
        return size != null && Pronounced.isNeededFor(size) ? size + " — " + Pronounced.of(size) : null;
    }
}
