package orderdesk.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one origin of the operators' browsers: login, the services behind it, the live stream, and the pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OperatorConsoleApplication {

    public static void main(String[] args) {
        SpringApplication.run(OperatorConsoleApplication.class, args);
    }
}
