package orderdesk.inventory;

/** Files as a stock 1C writes them; a shop with two warehouses and two sorts of prices. */
public final class CommerceMl {

    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <КоммерческаяИнформация xmlns="urn:1C.ru:commerceml_2" ВерсияСхемы="2.07" ДатаФормирования="%s">
            %s
            </КоммерческаяИнформация>
            """;

    private CommerceMl() {}

    public static String products(String... products) {
        return productsAt("2026-11-20T07:30:00", products);
    }

    public static String productsAt(String date, String... products) {
        return FILE.formatted(date, """
                <Классификатор><Ид>k</Ид><Группы><Группа><Ид>g-1</Ид><Наименование>Шарфы</Наименование></Группа></Группы>
                <Свойства><Свойство><Ид>s-1</Ид><Наименование>Цвет</Наименование></Свойство></Свойства></Классификатор>
                <Каталог СодержитТолькоИзменения="false"><Ид>c</Ид><Товары>%s</Товары></Каталог>""".formatted(String.join("\n", products)));
    }

    public static String product(String id, String name) {
        return """
                <Товар><Ид>%s</Ид><Артикул>ART-%s</Артикул><Штрихкод>4600000000017</Штрихкод><Наименование>%s</Наименование>
                <Группы><Ид>g-1</Ид></Группы><Изготовитель><Ид>m</Ид><Наименование>Метеор</Наименование></Изготовитель>
                <ЗначенияСвойств><ЗначенияСвойства><Ид>s-1</Ид><Значение>красный</Значение></ЗначенияСвойства>
                </ЗначенияСвойств></Товар>""".formatted(id, id, name);
    }

    public static String offers(boolean changes, String... offers) {
        return offersAt("2026-11-20T07:31:00", changes, offers);
    }

    public static String offersAt(String date, boolean changes, String... offers) {
        return FILE.formatted(date, """
                <ПакетПредложений СодержитТолькоИзменения="%s"><Ид>c#</Ид>
                <ТипыЦен><ТипЦены><Ид>t-cost</Ид><Наименование>Закупочная</Наименование><Валюта>руб</Валюта></ТипЦены>
                <ТипЦены><Ид>t-retail</Ид><Наименование>Розничная цена</Наименование><Валюта>руб</Валюта></ТипЦены></ТипыЦен>
                <Склады><Склад><Ид>w-1</Ид><Наименование>Москва</Наименование></Склад>
                <Склад><Ид>w-2</Ид><Наименование>Тула</Наименование></Склад></Склады>
                <Предложения>%s</Предложения></ПакетПредложений>""".formatted(changes, String.join("\n", offers)));
    }

    public static String offer(String id, int roubles, int cost, int moscow, int tula) {
        return """
                <Предложение><Ид>%s</Ид><Артикул>ART-%s</Артикул><Наименование>Шарф</Наименование>%s
                <Количество>%d</Количество><Склад ИдСклада="w-1" КоличествоНаСкладе="%d.000"/>
                <Склад ИдСклада="w-2" КоличествоНаСкладе="%d"/></Предложение>""".formatted(id, id, prices(roubles, cost), moscow + tula, moscow, tula);
    }

    /** As in the file of prices alone. */
    public static String price(String id, int roubles) {
        return "<Предложение><Ид>%s</Ид>%s</Предложение>".formatted(id, prices(roubles, 1));
    }

    /** As in the file of rests alone. */
    public static String rest(String id, Object count) {
        return ("<Предложение><Ид>%s</Ид><Остатки><Остаток><Количество>%s</Количество></Остаток></Остатки>"
                        + "</Предложение>")
                .formatted(id, count);
    }

    private static String prices(int roubles, int cost) {
        return """
                <Цены><Цена><ИдТипаЦены>t-cost</ИдТипаЦены><ЦенаЗаЕдиницу>%d</ЦенаЗаЕдиницу><Валюта>руб</Валюта></Цена>
                <Цена><ИдТипаЦены>t-retail</ИдТипаЦены><ЦенаЗаЕдиницу>%d</ЦенаЗаЕдиницу><Валюта>руб</Валюта></Цена></Цены>""".formatted(cost, roubles);
    }
}
