package orderdesk.inventory.supplier.domain;

/** The shop has as many suppliers as one shop may have. */
public class TooManySuppliers extends RuntimeException {}
