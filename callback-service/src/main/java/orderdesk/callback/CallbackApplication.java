package orderdesk.callback;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Every call that is not about confirming an order: callbacks, reminders, welcome calls, and the telephony itself. */
@SpringBootApplication
@EnableScheduling
public class CallbackApplication {

    static void main(String[] args) {
        SpringApplication.run(CallbackApplication.class, args);
    }
}
