package orderdesk.local.pbx;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** The exchange as a process of its own. */
public final class Pbx {

    private Pbx() {}

    /**
     * @param args the port, the address under which the desk takes notices, key and salt of the account; port and secret
     *     of the manager interface, and the line that is at the Asterisk behind it; the line that is at Zadarma
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var account = new Account(args[2], args[3], URI.create(args[1]));
        var manager = new AmiServer(Integer.parseInt(args[4]), args[5]);
        new PbxServer(Integer.parseInt(args[0]), account, manager, args[6], args[7]).start();
        new CountDownLatch(1).await();
    }
}
