package orderdesk.inventory.catalogue.domain;

/** A property of a product, in the shop's own words (R010). */
public record Param(String name, String value) {}
