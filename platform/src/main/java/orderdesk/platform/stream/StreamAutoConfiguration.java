package orderdesk.platform.stream;

import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.util.backoff.ExponentialBackOff;

/** What {@code platform-stream.yml} cannot say. Nothing here where tests bring a binder of their own. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnMissingBean(type = "org.springframework.cloud.stream.binder.test.TestChannelBinder")
@EnableConfigurationProperties(StreamSettings.class)
public class StreamAutoConfiguration {

    private static final long FIRST_RETRY_MILLIS = 200;
    private static final long LAST_RETRY_MILLIS = 5_000;

    /** How much an instance that is killed leaves to be read a second time, which does nothing but cost. */
    private static final long COMMIT_EVERY_MILLIS = 1_000;

    @Bean
    KafkaConnections kafkaConnections(KafkaProperties properties) {
        return new KafkaConnections(properties);
    }

    @Bean
    BrokerWatch brokerWatch(KafkaConnections connections, StreamSettings settings, BindingServiceProperties bindings) {
        var groups = bindings.getBindings().values().stream()
                .map(BindingProperties::getGroup)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new BrokerWatch(connections, settings.createTopics(), new TopicList(settings, groups).all());
    }

    /** Named in {@code platform-stream.yml}: hands the records on as they are, headers included. */
    @Bean
    BatchMessagingMessageConverter rawRecords() {
        var converter = new BatchMessagingMessageConverter();
        converter.setRawRecordHeader(true);
        converter.setGenerateMessageId(false);
        converter.setGenerateTimestamp(false);
        return converter;
    }

    /**
     * A batch that failed comes again until it does not: what fails here is infrastructure, and skipping a batch would
     * lose its events. The partition stays assigned meanwhile.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientContainers() {
        return (container, _, _) -> {
            var backOff = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
            backOff.setMaxInterval(LAST_RETRY_MILLIS);
            var handler = new DefaultErrorHandler(backOff);
            handler.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(handler);
            var threads = new SimpleAsyncTaskExecutor("consumer-");
            threads.setVirtualThreads(true);
            container.getContainerProperties().setListenerTaskExecutor(threads);
            container.getContainerProperties().setAckTime(COMMIT_EVERY_MILLIS);
            container.getContainerProperties().setPollTimeout(COMMIT_EVERY_MILLIS);
        };
    }

    @Bean
    static BeanPostProcessor patientBindings(
            ObjectProvider<BrokerWatch> broker,
            ObjectProvider<BindingService> bindings,
            AutowireCapableBeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean.getClass() != InputBindingLifecycle.class) {
                    return bean;
                }
                var patient = new PatientBindings(bindings.getObject(), broker.getObject());
                beans.autowireBean(patient);
                return patient;
            }
        };
    }
}
