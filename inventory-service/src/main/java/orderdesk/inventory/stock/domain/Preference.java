package orderdesk.inventory.stock.domain;

/** What comes first where several combinations of suppliers deliver equally much; the others decide after it (R081). */
public enum Preference {
    COST,
    TIME,
    PARCELS
}
