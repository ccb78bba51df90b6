package orderdesk.simulation;

import java.net.URI;
import java.util.List;
import orderdesk.confirmation.messaging.OrdersReader;
import orderdesk.confirmation.messaging.StockReader;
import orderdesk.inventory.draft.DraftDesk;
import orderdesk.inventory.draft.persistence.SearchKind;
import orderdesk.inventory.query.CallDesk;
import orderdesk.inventory.query.ChannelDesk;
import orderdesk.inventory.query.QueryDesk;
import orderdesk.inventory.query.SupplierLinks;
import orderdesk.inventory.query.domain.Line;
import orderdesk.inventory.query.persistence.ChannelKind;
import orderdesk.inventory.query.persistence.QueryKind;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.order.Desks;
import orderdesk.order.messaging.BenefitsReader;
import orderdesk.order.messaging.ConfirmationsReader;
import orderdesk.order.zones.ZoneTable;
import orderdesk.platform.codes.KeyedCodes;
import orderdesk.platform.simulator.Core;
import orderdesk.platform.simulator.Service.Host;

/** The services' cores, built as their applications build them. */
final class Cores {

    static final ZoneTable ZONES = new ZoneTable();

    /** The key that order- and promo-service share. */
    private static final KeyedCodes CODES = new KeyedCodes("simulated");

    private static final SupplierLinks LINKS = new SupplierLinks(URI.create("https://stock.example.ru"), "simulated");

    private Cores() {}

    static Core order(Host host, Shelf shelf) {
        var desks = Desks.on(host.store(), host.shops(), ZONES, shelf, CODES::hidden, host.clock());
        var news = desks.news();
        var safe = desks.safeOrders();
        return new Core(
                List.of(desks.intake(), desks.orderDesk()),
                List.of(
                        new orderdesk.order.messaging.OrdersReader(news, desks.afterSaleNews(), safe, desks.crm()),
                        new orderdesk.order.messaging.StockReader(news, desks.drafts(), safe),
                        new ConfirmationsReader(news, safe),
                        new BenefitsReader(news, safe)),
                List.of());
    }

    static Core inventory(Host host, Shelf shelf) {
        var desk = new StockDesk(
                host.store().open(new ItemKind()),
                host.store().open(new OrderStockKind()),
                shelf,
                host.shops(),
                host.clock(),
                host.lanes());
        var drafts = new DraftDesk(
                host.store().open(new SearchKind()), shelf, Shelf.NOBODY_SEARCHES, host.shops(), host.clock());
        return new Core(
                List.of(desk),
                List.of(new orderdesk.inventory.messaging.OrdersReader(desk, drafts)),
                List.of(desk::resume));
    }

    /** With suppliers who are asked for what is short. */
    static Core supplied(Host host, Shelf shelf, Line suppliers) {
        var orders = host.store().open(new OrderStockKind());
        var queries = host.store().open(new QueryKind());
        var channels = new ChannelDesk(host.store().open(new ChannelKind()), host.clock());
        var items = host.store().open(new ItemKind());
        var desk = new StockDesk(items, orders, shelf, channels, host.shops(), host.clock(), host.lanes());
        var asking = new QueryDesk(queries, orders, channels, host.shops(), host.clock());
        var calls = new CallDesk(queries, orders, channels, suppliers, LINKS, host.shops(), host.clock(), host.lanes());
        var drafts = new DraftDesk(
                host.store().open(new SearchKind()), shelf, Shelf.NOBODY_SEARCHES, host.shops(), host.clock());
        return new Core(
                List.of(desk, asking, channels),
                List.of(new orderdesk.inventory.messaging.OrdersReader(desk, drafts)),
                List.of(desk::resume, asking::resume, calls::resume));
    }

    static Core confirmation(Host host) {
        var desk = orderdesk.confirmation.persistence.Desks.on(host.store(), host.shops(), host.clock());
        return new Core(
                List.of(desk.cases(), desk.claims(), desk.queue(), desk.calls()),
                List.of(new OrdersReader(desk.cases()), new StockReader(desk.cases())),
                List.of());
    }

    static Core promo(Host host) {
        var desks = orderdesk.promo.Desks.on(host.store(), host.shops(), CODES, host.clock());
        return new Core(
                List.of(desks.certificates(), desks.campaigns()),
                List.of(new orderdesk.promo.messaging.OrdersReader(desks.benefits(), desks.certificates())),
                List.of(desks.benefits()::resume));
    }

    static Core notification(Host host, Post post) {
        var desk = post.desk(host.store(), host.shops(), host.clock());
        return new Core(
                List.of(desk.texts()),
                Post.readers(desk),
                List.of(() -> desk.sending().round(Runnable::run)));
    }
}
