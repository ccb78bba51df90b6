package orderdesk.insight;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
class InsightServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(InsightServiceApplication.class, args);
    }
}
