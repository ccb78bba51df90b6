package orderdesk.mirror.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Phone;
import orderdesk.mirror.export.Export;
import orderdesk.mirror.month.Calls;
import orderdesk.mirror.month.Contact;
import orderdesk.mirror.month.Month.Seen;
import orderdesk.mirror.month.PhoneCall;
import orderdesk.mirror.month.PlacedOrder;

/** What stands behind each figure, so that it can be looked up in the shop's own program. */
final class Lists {

    private static final int ROWS_MAX = 5_000;
    private static final String RESULT = "call.result";
    private static final String TO_THE_MINUTE =
            "<p class=\"warning\">В списке звонков нет секунд: звонок в ту же минуту, что и заказ, считается звонком после него.</p>";
    private static final String NO_RESULT =
            "<p class=\"warning\">В списке звонков нет столбца с результатом: разговором считается любой звонок, у которого есть"
                    + " длительность. Если АТС включает в неё гудки, пропущенных звонков на этой странице меньше, чем было.</p>";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private final ZoneId zone;

    Lists(ZoneId zone) {
        this.zone = zone;
    }

    String lost(List<Seen> orders) {
        return table(
                "<th>Заказ<th>Оформлен<th>До звонка<th>Из них в рабочее время<th>Статус",
                orders,
                seen -> "<td>%s<td>%s<td>%s<td>%s<td>%s"
                        .formatted(
                                Html.text(seen.order().number()),
                                moment(seen.order().placed()),
                                waited(seen.contact()),
                                seen.contact() instanceof Contact.Called ? length(seen.waited()) : "—",
                                Html.text(seen.order().status())));
    }

    String calls(List<PhoneCall> calls) {
        return table(
                "<th>Последний пропущенный звонок<th>Номер",
                calls,
                call -> "<td>%s<td>%s"
                        .formatted(moment(call.at()), new Phone(Objects.requireNonNull(call.phone()), "").masked()));
    }

    /** How both lists were read: whoever doubts a figure looks here first. */
    String counted(Export<PlacedOrder> orders, Export<PhoneCall> calls, Calls heard) {
        return read("Заказы", orders)
                + read("Звонки", calls)
                + (heard.areToTheMinute() ? TO_THE_MINUTE : "")
                + (calls.columns().containsKey(RESULT) ? "" : NO_RESULT)
                + "<p>Первый звонок — первый исходящий на номер заказа за %d дней после него, даже если никто не ответил.</p>"
                        .formatted(Calls.FOLLOWED.toDays());
    }

    private static String read(String name, Export<?> list) {
        var columns = list.columns().entrySet().stream()
                .map(column -> "%s: «%s»".formatted(column.getKey(), Html.text(column.getValue())))
                .collect(Collectors.joining(", "));
        var refused =
                list.examples().stream().map(line -> "<li>" + Html.text(line)).collect(Collectors.joining());
        return "<p><b>%s:</b> прочитано строк — %s, не понято — %s. Столбцы: %s.</p>%s"
                .formatted(
                        name,
                        Html.number(list.rows().size()),
                        Html.number(list.refused()),
                        columns,
                        refused.isEmpty() ? "" : "<ul>" + refused + "</ul>");
    }

    private static <T> String table(String head, List<T> rows, Function<T, String> row) {
        if (rows.isEmpty()) {
            return "<p>Таких нет.</p>";
        }
        var beyond = rows.size() - ROWS_MAX;
        return "<table><thead><tr>%s</thead><tbody>%s</tbody></table>%s"
                .formatted(
                        head,
                        rows.stream()
                                .limit(ROWS_MAX)
                                .map(each -> "<tr>" + row.apply(each))
                                .collect(Collectors.joining()),
                        beyond <= 0 ? "" : "<p>И ещё %s.</p>".formatted(Html.number(beyond)));
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    private static String waited(Contact contact) {
        return contact instanceof Contact.Called called ? length(called.after()) : "не звонили";
    }

    private static String length(Duration waited) {
        return waited.toHours() == 0
                ? waited.toMinutes() + " мин"
                : "%d ч %02d мин".formatted(waited.toHours(), waited.toMinutesPart());
    }
}
