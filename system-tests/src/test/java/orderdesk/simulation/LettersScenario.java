package orderdesk.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.simulator.Core;
import orderdesk.platform.simulator.Service;
import orderdesk.platform.simulator.World;
import orderdesk.promo.persistence.CertificateKind;
import org.jspecify.annotations.Nullable;

/** The same, with money behind codes, and what customers are written: promo- and notification-service, and the post. */
class LettersScenario extends DeskScenario {

    /** Its own chance, drawn with the seed, so that what the post does changes nothing of what clients do. */
    private final Random chance = new Random();

    private final Post post = new Post(chance);
    private final MoneyPath money = new MoneyPath();
    private @Nullable Gifts gifts;

    @Override
    public Map<String, Service> services() {
        var all = new HashMap<>(super.services());
        all.put("promo", host -> promo(spoiling(host)));
        all.put("notification", host -> Cores.notification(spoiling(host), post));
        return all;
    }

    Core promo(Service.Host host) {
        return Cores.promo(host);
    }

    @Override
    public void begin(World world) {
        chance.setSeed(world.random().nextLong());
        super.begin(world);
        gifts = new Gifts(world, shop, books, facts);
        world.watch(new CertificateKind(), new MoneyWatch());
    }

    @Override
    public void act(World world) {
        if (gifts != null && world.random().nextInt(4) == 0) {
            gifts.act();
        } else {
            super.act(world);
        }
    }

    @Override
    public void announced(Announcement event) {
        switch (event.topic()) {
            case Topics.NOTIFICATIONS -> {} // looked at in the end
            case Topics.BENEFITS -> money.goOn(Wire.mapper().readValue(event.payload(), BenefitEvent.class));
            default -> super.announced(event);
        }
    }

    @Override
    public void settled(World world) {
        super.settled(world);
        new MoneyInTheEnd(world).check();
        new UsesInTheEnd(world).check();
        new LettersInTheEnd(world, post).check(this::spoilt);
    }
}
