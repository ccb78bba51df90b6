package orderdesk.promo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
class PromoServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(PromoServiceApplication.class, args);
    }
}
