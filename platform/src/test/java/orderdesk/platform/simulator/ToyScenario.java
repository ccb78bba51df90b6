package orderdesk.platform.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.toy.Jar;
import orderdesk.platform.simulator.toy.JarDesk;
import orderdesk.platform.simulator.toy.JarEvent;
import orderdesk.platform.simulator.toy.Jars;
import orderdesk.platform.simulator.toy.JarsReader;
import orderdesk.platform.simulator.toy.Tallies;
import orderdesk.platform.simulator.toy.TalliesReader;
import orderdesk.platform.simulator.toy.Tally;

/** Clients drop coins into jars while everything goes wrong; in the end every coin is counted, once. */
class ToyScenario implements Scenario {

    private static final ShopId SHOP = new ShopId("tribuna");
    private static final Cause CAUSE = new Cause("anna", "c1", "c1");
    private static final int CURSED = 7;

    private final Map<String, Long> accepted = new TreeMap<>();
    private final List<String> jars = new ArrayList<>();
    private boolean cursing = true;
    private int keys;

    @Override
    public Map<String, Service> services() {
        return Map.of("jar", ToyScenario::jar, "tally", this::tally);
    }

    private static Core jar(Service.Host host) {
        var desk = new JarDesk(host.store().open(new Jars()), host.clock());
        return Core.of(desk, new TalliesReader(desk));
    }

    private Core tally(Service.Host host) {
        var tallies = host.store().open(new Tallies());
        return Core.of(tallies, new JarsReader(tallies, coins -> cursing && coins == CURSED, isForgetful()));
    }

    boolean isForgetful() {
        return false;
    }

    @Override
    public int actionsMax() {
        return 10;
    }

    @Override
    public void act(World world) {
        var once = new Once("storefront", "k" + keys++, "h");
        var coins = 1 + world.random().nextInt(CURSED + 2);
        if (jars.isEmpty() || world.random().nextInt(4) == 0) {
            world.request(
                    named("open", coins), "jar", JarDesk.class, desk -> desk.open(SHOP, once, CAUSE, coins), answer -> {
                        jars.add(answer.ok().orElseThrow().stored().id());
                        accept(answer, coins);
                    });
        } else {
            var jar = jars.get(world.random().nextInt(jars.size()));
            world.request(
                    named("drop", coins),
                    "jar",
                    JarDesk.class,
                    desk -> desk.drop(SHOP, jar, once, CAUSE, coins),
                    answer -> accept(answer, coins));
        }
    }

    private static String named(String what, long coins) {
        return what + ' ' + coins;
    }

    private void accept(Answer<Done<Jar, JarEvent>> answer, long coins) {
        answer.ok()
                .ifPresentOrElse(
                        done -> accepted.merge(done.stored().id(), coins, Long::sum),
                        () -> assertThat(answer.refusal()).isInstanceOf(Jar.JarIsClosed.class));
    }

    @Override
    public void mend(World world) {
        cursing = false;
    }

    @Override
    public void settled(World world) {
        var all = world.all(new Jars());
        for (var stored : all) {
            var jar = stored.state();
            assertThat(jar.closesAt()).as("closed in the end").isEmpty();
            assertThat(jar.counted()).as("answers for %s", jar).isEqualTo(jar.coins());
            assertThat(accepted).containsEntry(jar.id(), jar.coins());
        }
        assertThat(all).hasSameSizeAs(accepted.keySet());
        var tallies = world.all(new Tallies()).stream().map(Stored::state).toList();
        assertThat(tallies).allSatisfy(tally -> assertThat(tally.mistakes()).isZero());
        assertThat(tallies.stream().mapToLong(Tally::total).sum())
                .isEqualTo(accepted.values().stream().mapToLong(Long::longValue).sum());
        assertThat(tallies.stream().flatMap(tally -> tally.closed().keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(accepted.keySet());
    }

    /** Its tallies do not remember what they have counted. */
    static final class Forgetful extends ToyScenario {

        @Override
        boolean isForgetful() {
            return true;
        }
    }
}
