package orderdesk.order.domain;

/** For the same goods the customer gets money, or gets other goods: the other was promised; show which. */
public class GivenOtherwise extends RuntimeException {

    GivenOtherwise(String why) {
        super(why);
    }
}
