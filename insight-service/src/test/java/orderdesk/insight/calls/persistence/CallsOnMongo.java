package orderdesk.insight.calls.persistence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.insight.Chronicle;
import orderdesk.insight.FactsInMemory;
import orderdesk.insight.aftersale.SaleCasesInMemory;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.calls.CountedByHand;
import orderdesk.insight.calls.MadeUpCalls;
import orderdesk.insight.figures.PassagesInMemory;
import orderdesk.insight.messaging.CallsReader;
import orderdesk.insight.messaging.NotificationsReader;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;

/** The service's own stores of calls on a real database, and its readers before them. */
final class CallsOnMongo implements AutoCloseable {

    final MongoDatabase database;
    final MongoCallBook book;
    final MongoCallLog log;
    final CallFacts facts;
    final CallsDesk desk;
    final Relearning relearning;
    private final MongoClient client;
    private final CallsReader calls;
    private final NotificationsReader letters;

    CallsOnMongo() {
        client = MongoClients.create(RealServers.mongo().uri());
        database = client.getDatabase("insight-calls-it");
        database.drop();
        var collections = new CallCollections(() -> database);
        book = new MongoCallBook(collections, CallsOnMongo::channels);
        facts = new CallFacts(collections);
        log = new MongoCallLog(collections, facts);
        desk = new CallsDesk(book, new FixedShops());
        relearning = new Relearning(collections, facts, log);
        var chronicle = new Chronicle(new FactsInMemory(), new PassagesInMemory(), new SaleCasesInMemory());
        calls = new CallsReader(chronicle, log);
        letters = new NotificationsReader(chronicle, log);
    }

    private static Map<OrderId, Channel> channels(Collection<OrderId> orders) {
        return orders.stream().collect(Collectors.toMap(order -> order, CountedByHand::channel));
    }

    void hear(MadeUpCalls day) {
        day.told.forEach(calls::on);
        day.letters.forEach(letters::on);
    }

    /** By eight readers, as by instances of the service that hand partitions to each other. */
    void hearTwiceInAnyOrderAtOnce(MadeUpCalls day, long seed) throws InterruptedException, ExecutionException {
        var heard = new ArrayList<Callable<Object>>();
        Stream.of(1, 2).forEach(_ -> {
            day.told.forEach(said -> heard.add(Executors.callable(() -> calls.on(said))));
            day.letters.forEach(said -> heard.add(Executors.callable(() -> letters.on(said))));
        });
        Collections.shuffle(heard, new Random(seed));
        run(heard);
    }

    static void run(List<Callable<Object>> each) throws InterruptedException, ExecutionException {
        try (var instances = Executors.newFixedThreadPool(8)) {
            for (var done : instances.invokeAll(each)) {
                done.get();
            }
        }
    }

    /** What was learned is lost: only the facts and the turns of operators are there. */
    void forgetWhatWasLearned() {
        Stream.of(Learning.CALLS, Learning.OWED, CallCollections.LEARNED)
                .forEach(name -> database.getCollection(name).drop());
    }

    @Override
    public void close() {
        client.close();
    }
}
