package orderdesk.confirmation.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.confirmation.script.Script.Branch;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.platform.language.Amounts;
import orderdesk.platform.language.OrderWords;
import orderdesk.platform.language.Speaker;

/**
 * A line whose goods are gone, and what there is instead (R022-R024). What the whole order would come to is
 * order-service's to tell: it is said once somebody has asked for its preview.
 *
 * @param line knows the line
 */
record MissingLine(Speaker line, LineStock stock) {

    List<Branch> branches() {
        var first = stock.alternatives().stream().findFirst();
        return List.of(
                new Branch("нет на складе", knowing(first).say(offers())),
                new Branch(
                        "уточняем, клиент на линии",
                        line.say("Одну минуту, уточняем на складе. Пожалуйста, оставайтесь на линии.")));
    }

    /**
     * @param total of the whole order with this alternative in it
     * @param before its total as it stands
     * @return nothing where inventory-service named no such alternative
     */
    Optional<List<String>> offer(Sku sku, Money total, Money before) {
        return stock.alternatives().stream()
                .filter(alternative -> alternative.sku().equals(sku))
                .findFirst()
                .map(alternative -> knowing(Optional.of(alternative))
                        .knowing("alt.orderTotal", total)
                        .knowing("alt.diff", Amounts.difference(before, total))
                        .say(offers()));
    }

    private Speaker knowing(Optional<LineStock.Alternative> alternative) {
        return line.knowing("alt.name", alternative.map(LineStock.Alternative::name))
                .knowing("alt.options", alternative.flatMap(found -> OrderWords.options(found.options())))
                .knowing("alt.price", alternative.map(LineStock.Alternative::price));
    }

    /** The fullest first: each is said where everything in it is known. */
    private static String[] offers() {
        return Stream.of("{{line.name}}, {{line.options}}", "{{line.name}}")
                .map("К сожалению, эта позиция закончилась: "::concat)
                .flatMap(gone -> Stream.concat(
                        Stream.of(
                                        "{{alt.name}}, {{alt.options}}, {{alt.price|money}}",
                                        "{{alt.name}}, {{alt.price|money}}")
                                .flatMap(there -> Stream.of(
                                        "%s. Есть похожая: %s; весь заказ тогда — {{alt.orderTotal|money}}, {{alt.diff}}. Заменить или убрать?"
                                                .formatted(gone, there),
                                        "%s. Есть похожая: %s. Заменить или убрать?".formatted(gone, there))),
                        Stream.of(gone + ". Убрать её из заказа?")))
                .toArray(String[]::new);
    }
}
