package orderdesk.confirmation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class ConfirmationApplication {

    static void main(String[] args) {
        SpringApplication.run(ConfirmationApplication.class, args);
    }
}
