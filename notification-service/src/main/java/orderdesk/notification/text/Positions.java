package orderdesk.notification.text;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.order.Line;
import orderdesk.platform.language.Filters;
import orderdesk.platform.language.Template;

/** What was ordered, a line each: «1. Футболка, размер M — 2 штуки, 2 580 рублей». */
record Positions(Phrases phrases, Filters filters) {

    String of(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(at -> of(at + 1, lines.get(at)))
                .collect(Collectors.joining("\n"));
    }

    private String of(int no, Line line) {
        var its = new HashMap<String, Object>();
        its.put("no", no);
        its.put("name", line.name().strip().replaceAll("\\s+", " "));
        its.put("quantity", line.quantity());
        its.put("total", line.total());
        phrases.options(line.options()).ifPresent(options -> its.put("options", options));
        return words(", {{options}}")
                .fill(its, filters)
                .or(() -> words("").fill(its, filters))
                .orElseThrow();
    }

    private Template words(String options) {
        return new Template(
                "{{no}}. {{name}}" + options + " — {{quantity|count:" + phrases.pieces() + "}}, {{total|money}}");
    }
}
