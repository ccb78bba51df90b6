package orderdesk.mirror.export;

import java.util.List;
import java.util.Locale;

/**
 * A column that is looked for by the names which exports give it: RetailCRM's, those of telephone exchanges, and plain
 * ones.
 */
enum Column {
    ORDER_NUMBER("order.number", true, "номер заказа", "номер", "заказ", "№", "number", "order", "externalid", "id"),
    ORDER_PLACED(
            "order.placed",
            true,
            "дата и время создания",
            "дата создания",
            "дата оформления",
            "дата заказа",
            "создан",
            "дата",
            "createdat",
            "created at",
            "created",
            "placed",
            "date"),
    ORDER_TIME("order.time", false, "время создания", "время оформления", "время заказа", "время", "time"),
    ORDER_PHONE("order.phone", true, "телефон", "телефон клиента", "телефон покупателя", "phone", "customer phone"),
    ORDER_METHOD("order.method", false, "способ оформления", "способ оформления заказа", "ordermethod", "order method"),
    ORDER_STATUS("order.status", true, "статус", "статус заказа", "status"),
    CALL_AT(
            "call.at",
            true,
            "дата и время",
            "дата и время звонка",
            "дата звонка",
            "начало",
            "дата",
            "start",
            "started at",
            "createdat",
            "date"),
    CALL_TIME("call.time", false, "время звонка", "время", "time"),
    CALL_DIRECTION("call.direction", true, "направление", "тип звонка", "тип", "direction", "type"),
    CALL_PHONE("call.phone", false, "телефон", "телефон клиента", "номер клиента", "номер абонента", "клиент", "phone"),
    CALL_FROM("call.from", false, "кто звонил", "откуда", "звонил", "from", "caller", "src"),
    CALL_TO("call.to", false, "кому звонили", "кому звонил", "куда", "кому", "to", "callee", "dst"),
    CALL_TALK(
            "call.talk",
            false,
            "длительность разговора",
            "время разговора",
            "разговор",
            "длительность",
            "продолжительность",
            "talk",
            "billsec",
            "duration"),
    CALL_RESULT("call.result", false, "результат", "статус звонка", "статус", "result", "disposition", "status");

    private final String key;
    private final boolean needed;
    private final List<String> names;

    Column(String key, boolean needed, String... names) {
        this.key = key;
        this.needed = needed;
        this.names = List.of(names);
    }

    /** As it is named on the command line and in messages. */
    String key() {
        return key;
    }

    boolean needed() {
        return needed;
    }

    /** Names that it is known by, the surest first, as {@link #plain} writes them. */
    List<String> names() {
        return names;
    }

    /** A heading without what does not tell headings apart. */
    static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[\\s_]+", " ");
    }
}
