package orderdesk.order;

import java.time.Clock;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.order.domain.CustomerZones;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.persistence.AfterSaleKind;
import orderdesk.order.persistence.ClaimedNumberKind;
import orderdesk.order.persistence.CountedTrials;
import orderdesk.order.persistence.CrmLinkKind;
import orderdesk.order.persistence.CrmMarkKind;
import orderdesk.order.persistence.MergesKind;
import orderdesk.order.persistence.MysteryKind;
import orderdesk.order.persistence.NumberSeriesKind;
import orderdesk.order.persistence.OrderKind;
import orderdesk.order.persistence.PaidReferenceKind;
import orderdesk.order.persistence.ProcedureKind;
import orderdesk.order.persistence.SafeRulesKind;
import orderdesk.order.persistence.SelectedAfterSales;
import orderdesk.order.persistence.SelectedCrmLinks;
import orderdesk.order.persistence.SelectedMysteries;
import orderdesk.order.persistence.SelectedOrders;
import orderdesk.order.persistence.TrialKind;
import orderdesk.order.persistence.TwoWishesKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.shops.Shops;

/**
 * The use cases of order-service over one store; what the application and the simulator both stand on.
 *
 * @param book for queries
 * @param slots when goods can be with a customer
 */
public record Desks(
        IntakeDesk intake,
        OrderDesk orderDesk,
        DraftDesk drafts,
        NewsDesk news,
        OrderBook book,
        SlotsDesk slots,
        AfterSaleDesk afterSales,
        AfterSaleBook afterSaleBook,
        AfterSaleNews afterSaleNews,
        ProcedureDesk procedures,
        DuplicateDesk duplicates,
        SafeDesk safeOrders,
        CrmDesk crm,
        CrmIntake crmIntake,
        MysteryDesk mysteries) {

    private static MysteryDesk mysteries(AggregateStore store, Aggregates<Order, OrderEvent> orders, Clock clock) {
        var mysteries = store.open(new MysteryKind());
        return new MysteryDesk(orders, mysteries, new SelectedMysteries(mysteries), clock);
    }

    public static Desks on(
            AggregateStore store, Shops shops, CustomerZones zones, Catalogue catalogue, Codes codes, Clock clock) {
        var cases = store.open(new AfterSaleKind());
        var caseBook = new SelectedAfterSales(cases);
        var procedures = new ProcedureDesk(store.open(new ProcedureKind()), clock);
        var bench = new Workbench(shops, zones, catalogue, codes, clock);
        var orders = store.open(new OrderKind());
        var numbers = new OrderNumbers(store.open(new NumberSeriesKind()), clock);
        var externals = new ExternalNumbers(store.open(new ClaimedNumberKind()), orders);
        var orderDesk = new OrderDesk(orders, externals, bench);
        var book = new SelectedOrders(orders);
        var intake = new IntakeDesk(orders, externals, numbers, shops, zones, codes, clock);
        var afterSales = afterSales(store, cases, orders, procedures, clock);
        return new Desks(
                intake,
                orderDesk,
                new DraftDesk(orders, numbers, bench),
                new NewsDesk(orders, numbers, clock),
                book,
                new SlotsDesk(orderDesk, shops, zones, clock),
                afterSales,
                caseBook,
                new AfterSaleNews(cases, orders, afterSales, caseBook, numbers, clock),
                procedures,
                duplicates(store, orders, orderDesk, book, clock),
                safeOrders(store, orders, book, clock),
                crm(store, orders, clock),
                new CrmIntake(orders, intake, orderDesk, shops, zones, clock),
                mysteries(store, orders, clock));
    }

    private static AfterSaleDesk afterSales(
            AggregateStore store,
            SelectableAggregates<AfterSale, OrderEvent> cases,
            Aggregates<Order, OrderEvent> orders,
            ProcedureDesk procedures,
            Clock clock) {
        var payments = new PaidReferences(store.open(new PaidReferenceKind()));
        return new AfterSaleDesk(cases, orders, procedures, new SelectedAfterSales(cases), payments, clock);
    }

    private static DuplicateDesk duplicates(
            AggregateStore store,
            Aggregates<Order, OrderEvent> orders,
            OrderDesk orderDesk,
            OrderBook book,
            Clock clock) {
        var merges = store.open(new MergesKind());
        return new DuplicateDesk(orders, merges, store.open(new TwoWishesKind()), orderDesk, book, clock);
    }

    private static SafeDesk safeOrders(
            AggregateStore store, Aggregates<Order, OrderEvent> orders, OrderBook book, Clock clock) {
        var trials = store.open(new TrialKind());
        var rules = store.open(new SafeRulesKind());
        return new SafeDesk(orders, rules, trials, book, new CountedTrials(trials), clock);
    }

    private static CrmDesk crm(AggregateStore store, Aggregates<Order, OrderEvent> orders, Clock clock) {
        var links = store.open(new CrmLinkKind());
        var turns = new CrmTurns(store.open(new CrmMarkKind()), clock);
        return new CrmDesk(orders, links, turns, new SelectedCrmLinks(links), clock);
    }
}
