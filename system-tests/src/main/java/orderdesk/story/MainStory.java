package orderdesk.story;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Plays the main story against the running stack, through its public addresses only. */
public final class MainStory {

    private MainStory() {}

    /** Ends with {@code N passed, M failed}; the exit code is 1 where a step was not so. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var narrator = new Narrator(out);
        play(narrator);
        out.println();
        out.println(narrator.summary());
        System.exit(narrator.failed() == 0 ? 0 : 1);
    }

    static void play(Narrator narrator) {
        var desk = new Desk();
        var cast = new Cast(desk);
        var queue = new QueueChapter(cast);
        narrator.chapter("A storefront posts an order", () -> new IntakeChapter(cast).play(narrator));
        goods(narrator, cast);
        narrator.chapter("An operator calls, reads back and confirms", () -> {
            var confirmed = new ReadBackChapter(cast).play(narrator);
            narrator.chapter("What follows", () -> new AfterwardsChapter(cast, confirmed).play(narrator));
        });
        narrator.chapter("Delivery", () -> new DeliveryChapter(cast).play(narrator));
        narrator.chapter("The shop's back office", () -> new FeedChapter(cast).play(narrator));
        narrator.chapter("Other ends of a talk", () -> new OutcomesChapter(cast).play(narrator));
        narrator.chapter("Not reached", () -> new AttemptsChapter(cast).play(narrator));
        narrator.chapter("Certificates and promo codes", () -> new BenefitsChapter(cast).play(narrator));
        narrator.chapter("Campaigns", () -> new CampaignChapter(cast).play(narrator));
        narrator.chapter("Not confirmed", () -> new RefusalsChapter(cast).play(narrator));
        narrator.chapter("Confirmed without a call", () -> new SafeChapter(cast).play(narrator));
        narrator.chapter("Orders of the shop's CRM", () -> new CrmChapter(cast).play(narrator));
        written(narrator, cast);
        narrator.chapter("The shop's clocks", () -> new ClocksChapter(cast).play(narrator));
        called(narrator, cast);
        narrator.chapter("The queue", () -> queue.play(narrator));
        narrator.chapter("How well it was done", () -> new QualityChapter(cast).play(narrator));
        narrator.chapter("What was achieved", () -> new FiguresChapter(cast).play(narrator));
        narrator.chapter(
                "The end",
                () -> narrator.step("what is left open is cancelled, and gives back its goods", cast::goHome));
        narrator.chapter("What is watched", () -> new WatchChapter(desk).play(narrator));
    }

    private static void goods(Narrator narrator, Cast cast) {
        narrator.chapter("Goods are known and reserved", () -> new GoodsChapter(cast).play(narrator));
        narrator.chapter("Suppliers' lists come by themselves", () -> new FeedsChapter(cast).play(narrator));
        narrator.chapter("What the shop has not got itself", () -> new SupplyChapter(cast).play(narrator));
        narrator.chapter("What does instead, and what it costs", () -> new PricesChapter(cast).play(narrator));
        narrator.chapter("Where it can be picked up", () -> new PickupChapter(cast).play(narrator));
    }

    private static void called(Narrator narrator, Cast cast) {
        narrator.chapter("What a shop says of its own", () -> new ScriptChapter(cast).play(narrator));
        narrator.chapter("The floor", () -> new FloorChapter(cast).play(narrator));
        narrator.chapter("Every other call", () -> new CallbackChapter(cast).play(narrator));
        narrator.chapter("Visitors of the shop's pages", () -> new VisitorChapter(cast).play(narrator));
        narrator.chapter("The telephones", () -> new TelephonyChapter(cast).play(narrator));
        narrator.chapter("What the exchange asks", () -> new ExchangeChapter(cast).play(narrator));
    }

    private static void written(Narrator narrator, Cast cast) {
        narrator.chapter("An order by letter", () -> new WrittenChapter(cast).play(narrator));
        narrator.chapter("One wish that came three times", () -> new DuplicatesChapter(cast).play(narrator));
        narrator.chapter("After the sale", () -> new AfterSaleChapter(cast).play(narrator));
        narrator.chapter("After the sale: money back", () -> new RefundChapter(cast).play(narrator));
        narrator.chapter("What the customer is written", () -> new MailChapter(cast).play(narrator));
        narrator.chapter("A present by mail", () -> new GiftChapter(cast).play(narrator));
        narrator.chapter("Who has no e-mail", () -> new SmsChapter(cast).play(narrator));
        narrator.chapter("What operators write", () -> new ReplyChapter(cast).play(narrator));
        narrator.chapter("What customers write", () -> new LettersChapter(cast).play(narrator));
        narrator.chapter("What storefronts hear", () -> new HookChapter(cast).play(narrator));
        narrator.chapter("Who wants to be forgotten", () -> new PersonChapter(cast).play(narrator));
    }
}
