package orderdesk.platform.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param createTopics false where whoever deploys makes the topics, and services may not
 * @param partitions of each topic; more cannot be added while an aggregate is parked
 * @param retention of events; the compacted topic of shops keeps the last of each for ever
 */
@ConfigurationProperties("orderdesk.stream")
record StreamSettings(
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("12") int partitions,
        @DefaultValue("30d") Duration retention) {}
