package orderdesk.platform.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;

/** A service that reads notes, started as a real one is: same configuration, same servers. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Tokens.Issuer.class)
class NotesService {

    @Bean
    Consumer<Message<List<byte[]>>> notes(Inbox inbox, Notebook notebook) {
        return inbox.reading(notebook);
    }

    static ConfigurableApplicationContext start(String group, Notebook notebook) {
        return start(group, notebook, RealServers.kafka().bootstrap());
    }

    static ConfigurableApplicationContext start(String group, Notebook notebook, String brokers) {
        return new SpringApplicationBuilder(NotesService.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> context.getBeanFactory().registerSingleton("notebook", notebook))
                .properties(Map.of(
                        "spring.config.import", "classpath:platform.yml",
                        "spring.application.name", "test-service"))
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + RealServers.mongo().uri(),
                        "--spring.mongodb.database=" + group,
                        "--spring.kafka.bootstrap-servers=" + brokers,
                        "--spring.cloud.function.definition=notes",
                        "--spring.cloud.stream.bindings.notes-in-0.destination=" + notebook.topic(),
                        "--spring.cloud.stream.bindings.notes-in-0.group=" + group + ".notes");
    }
}
