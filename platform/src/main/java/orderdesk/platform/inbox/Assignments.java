package orderdesk.platform.inbox;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Tells every group when partitions come from another instance. The groups are looked up before the first consumer starts:
 * one that is bound late, when the application is about to end, finds no beans any more.
 */
final class Assignments implements KafkaBindingRebalanceListener, SmartInitializingSingleton {

    private final ObjectProvider<SpringInbox> inbox;
    private volatile Collection<Consumption<?>> groups = List.of();

    Assignments(ObjectProvider<SpringInbox> inbox) {
        this.inbox = inbox;
    }

    @Override
    public void afterSingletonsInstantiated() {
        inbox.ifAvailable(its -> groups = its.all());
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        groups.forEach(Consumption::assigned);
    }
}
