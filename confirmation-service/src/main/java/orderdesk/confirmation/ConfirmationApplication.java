package orderdesk.confirmation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ConfirmationApplication {

    static void main(String[] args) {
        SpringApplication.run(ConfirmationApplication.class, args);
    }
}
