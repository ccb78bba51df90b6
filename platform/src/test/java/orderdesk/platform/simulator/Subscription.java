package orderdesk.platform.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import orderdesk.platform.inbox.port.Arrived;
import org.jspecify.annotations.Nullable;

/** One consumer group on one topic: who reads which partition, and how far the group has come. */
final class Subscription {

    private final String topic;
    private final SimulatedBroker broker;
    private final long[] committed = new long[SimulatedBroker.PARTITIONS];
    private final long[] position = new long[SimulatedBroker.PARTITIONS];
    private final @Nullable Machine[] owners = new Machine[SimulatedBroker.PARTITIONS];
    private int generation;

    Subscription(String topic, SimulatedBroker broker) {
        this.topic = topic;
        this.broker = broker;
    }

    /** Each partition to a drawn member, from what was committed. */
    void rebalance(List<Machine> members, Random random) {
        generation++;
        for (var i = 0; i < owners.length; i++) {
            owners[i] = members.isEmpty() ? null : members.get(random.nextInt(members.size()));
            position[i] = committed[i];
        }
    }

    /** Grows with each assignment: who polled before may not commit any more. */
    int generation() {
        return generation;
    }

    boolean reads(Machine machine) {
        return Arrays.asList(owners).contains(machine);
    }

    boolean hasMoreFor(Machine machine) {
        for (var i = 0; i < owners.length; i++) {
            if (owners[i] == machine && position[i] < log(i).size()) {
                return true;
            }
        }
        return false;
    }

    boolean isDrained() {
        for (var i = 0; i < owners.length; i++) {
            if (committed[i] < log(i).size()) {
                return false;
            }
        }
        return true;
    }

    /** Up to {@code max} records of each partition that the machine reads. */
    List<Arrived> poll(Machine machine, int max) {
        var batch = new ArrayList<Arrived>();
        for (var i = 0; i < owners.length; i++) {
            if (owners[i] == machine) {
                var log = log(i);
                batch.addAll(log.subList((int) position[i], (int) Math.min(log.size(), position[i] + max)));
            }
        }
        return batch;
    }

    /** The machine has taken the batch; it goes on behind it, whether that is remembered or not. */
    void taken(List<Arrived> batch, int generationThen, boolean commits) {
        if (generationThen != generation) {
            return; // its partitions are others' by now
        }
        for (var record : batch) {
            position[record.partition()] = Math.max(position[record.partition()], record.offset() + 1);
        }
        if (commits) {
            System.arraycopy(position, 0, committed, 0, position.length);
        }
    }

    /** Back to before what was committed, as after a reset or a restored backup of offsets. */
    void rewind(long by) {
        for (var i = 0; i < committed.length; i++) {
            committed[i] = Math.max(0, committed[i] - by);
        }
    }

    private List<Arrived> log(int partition) {
        return broker.partitions(topic).get(partition);
    }
}
