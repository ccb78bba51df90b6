package orderdesk.platform.inbox;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/** Tells every group when partitions come from another instance. */
final class Assignments implements KafkaBindingRebalanceListener {

    private final ObjectProvider<SpringInbox> inbox;

    Assignments(ObjectProvider<SpringInbox> inbox) {
        this.inbox = inbox;
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        inbox.ifAvailable(its -> its.all().forEach(Consumption::assigned));
    }
}
