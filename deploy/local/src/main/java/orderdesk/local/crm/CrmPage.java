package orderdesk.local.crm;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The orders of the CRM as its people see them: what came from the desk stands there. */
final class CrmPage {

    private CrmPage() {}

    static String of(List<ObjectNode> orders) {
        var shown = orders.stream().map(CrmPage::order).collect(Collectors.joining());
        return """
            <!doctype html><html lang="ru"><meta charset="utf-8"><title>CRM</title>
            <style>body{font:15px/1.45 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}
            article{border-top:1px solid #ccc;padding:.6em 0}h2{font-size:1em;margin:0}p,ul{margin:.2em 0}</style>
            <h1>CRM</h1>%s\
            """.formatted(shown.isEmpty() ? "<p>Заказов пока нет.</p>" : shown);
    }

    /** What people wrote is text here, never markup. */
    private static String order(ObjectNode order) {
        var items = order.path("items").valueStream().map(CrmPage::item).collect(Collectors.joining());
        return "<article><h2>%s: %s</h2><p>%s %s, %s</p><ul>%s</ul><p>%s</p></article>"
                .formatted(
                        text(order, "number"),
                        text(order, "status"),
                        text(order, "lastName"),
                        text(order, "firstName"),
                        text(order, "phone"),
                        items,
                        text(order, "statusComment"));
    }

    private static String item(JsonNode item) {
        return "<li>%s × %s, %s</li>"
                .formatted(text(item, "productName"), text(item, "quantity"), text(item, "initialPrice"));
    }

    private static String text(JsonNode node, String name) {
        return HtmlUtils.htmlEscape(node.path(name).asString(""));
    }
}
