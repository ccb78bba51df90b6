package orderdesk.order.persistence;

import java.util.Optional;
import orderdesk.order.domain.aftersale.Procedure;
import orderdesk.order.domain.aftersale.Procedure.Changed;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How it is kept by which procedures a shop handles what went wrong. */
public final class ProcedureKind implements SettingKind<Procedure, Changed> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "procedures";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Procedure> state() {
        return Procedure.class;
    }

    @Override
    public Class<Changed> events() {
        return Changed.class;
    }

    @Override
    public Setting setting(Procedure procedure) {
        return new Setting(procedure.kind().name(), procedure.playbook());
    }
}
